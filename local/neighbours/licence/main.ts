import { runAsProcess } from '../run-as-process'
import { startLicence } from './start-licence'

void runAsProcess(startLicence)
