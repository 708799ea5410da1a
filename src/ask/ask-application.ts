import { applicationMessages } from '../../core/contract/depositor/application-view'
import { asking } from '../cloud'

/** A case under way. */
export const askApplication = asking(applicationMessages)
