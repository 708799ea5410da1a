import { runAsProcess } from '../run-as-process'
import { startWechat } from './start-wechat'

void runAsProcess(startWechat)
