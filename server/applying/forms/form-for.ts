import { itemCodes } from '../../../core/catalogue/items/item-codes'
import type { ItemCode } from '../../../core/domain/values/ids'
import { changeForm } from './change-form'
import type { Form } from './form'
import { repaymentForm } from './repayment-form'
import { retirementForm } from './retirement-form'

const forms: Readonly<Record<string, Form>> = {
  [itemCodes.retirementWithdrawal]: retirementForm,
  [itemCodes.informationChange]: changeForm,
  [itemCodes.earlyRepayment]: repaymentForm,
}

/** Nothing for an item that is not applied for online. */
export const findForm = (item: ItemCode): Form | undefined => forms[item]

/** @throws for an item without a form: the catalogue offers it by mistake */
export function formFor(item: ItemCode): Form {
  const form = findForm(item)
  if (!form) throw new Error(`nobody can apply for ${item} online`)
  return form
}
