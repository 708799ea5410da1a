import { lookUpFurtherMessages } from '../../core/contract/depositor/look-up-further'
import { asking } from '../cloud'

/** Details and loans. */
export const askFund = asking(lookUpFurtherMessages)
