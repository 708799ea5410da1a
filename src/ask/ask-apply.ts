import { applyMessages } from '../../core/contract/depositor/apply'
import { asking } from '../cloud'

/** From the page of an item to 提交中心审批, and pictures for corrections. */
export const askApply = asking(applyMessages)
