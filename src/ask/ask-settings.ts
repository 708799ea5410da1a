import { settingsMessages } from '../../core/contract/depositor/settings'
import { asking } from '../cloud'

export const askSettings = asking(settingsMessages)
