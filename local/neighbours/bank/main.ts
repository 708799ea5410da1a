import { runAsProcess } from '../run-as-process'
import { startBank } from './start-bank'

void runAsProcess(startBank)
