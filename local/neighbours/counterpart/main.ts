import { runAsProcess } from '../run-as-process'
import { startCounterpart } from './start-counterpart'

void runAsProcess(startCounterpart)
