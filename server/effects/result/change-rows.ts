import type { Application } from '../../../core/domain/application/application'
import type { EventData } from '../../../core/domain/application/event'
import type { Item, Meaning } from '../../../core/domain/item/item'
import { formatDay } from '../../../core/domain/text/format-day'
import { Day } from '../../../core/domain/values/day'
import { mask } from '../../../core/domain/values/mask'
import { openAnswers } from '../../applying/sealed-answers'
import type { Ports } from '../../ports'
import type { Rows } from './rows'

/** 变更回执 says what, before and after. Numbers stay masked, each as its kind is. */
export function changeRows(ports: Ports, application: Application, item: Item, entered: EventData): Rows {
  const { what = '', from = '', to = '' } = openAnswers(ports, application)
  const choice = item.fields.find(({ name }) => name === 'what')?.choices?.find(({ value }) => value === what)
  const shown = (text: string) => maskedAs(choice?.means, text)
  const on = Day.safeParse(entered.on)
  return {
    kind: 'rows',
    rows: [
      ...(application.masked.account ? [{ label: '个人账号', value: application.masked.account }] : []),
      { label: '变更项目', value: choice?.label ?? '登记的信息' },
      ...(from ? [{ label: '变更前', value: shown(from) }] : []),
      { label: '变更后', value: shown(to) },
      ...(entered.voucher ? [{ label: '业务凭证号', value: entered.voucher }] : []),
      ...(on.success ? [{ label: '变更日期', value: formatDay(on.data) }] : []),
    ],
  }
}

function maskedAs(meaning: Meaning | undefined, text: string): string {
  switch (meaning) {
    case 'phone':
      return mask.phone(text)
    case 'id-number':
      return mask.idNumber(text)
    case 'name':
    case undefined:
      return text
  }
}
