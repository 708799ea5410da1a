import { problems } from '../problem/problems'
import type { CheckOutcome } from './precheck'

/** All that is said to somebody whose number is on file under another name: the account is not theirs to hear about. */
export function nameDiffersCheck(): CheckOutcome {
  const { title, remedy } = problems.nameDiffers()
  return { check: 'same-name', label: '姓名和中心登记的一致', passed: false, reason: title, remedy }
}
