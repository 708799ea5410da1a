import { runAsProcess } from '../run-as-process'
import { startTimeStamp } from './start-time-stamp'

void runAsProcess(startTimeStamp)
