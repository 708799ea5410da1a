import { runAsProcess } from '../run-as-process'
import { startPlatform } from './start-platform'

void runAsProcess(startPlatform)
