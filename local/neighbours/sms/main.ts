import { runAsProcess } from '../run-as-process'
import { startSms } from './start-sms'

void runAsProcess(startSms)
