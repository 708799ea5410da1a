import { runAsProcess } from '../run-as-process'
import { startCentreCore } from './start-centre-core'

void runAsProcess(startCentreCore)
