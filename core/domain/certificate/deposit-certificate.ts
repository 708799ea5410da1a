import type { Account } from '../account/account'
import { accountWords } from '../account/account-words'
import type { Identity } from '../identity/identity'
import { formatDay } from '../text/format-day'
import { formatFen } from '../text/format-fen'
import { formatInstant } from '../text/format-instant'
import { formatMonth } from '../text/format-month'
import { formatRatio } from '../text/format-ratio'
import type { Day } from '../values/day'
import { fen } from '../values/fen'
import { mask } from '../values/mask'
import { certificateNames } from './certificate-kind'
import type { CertificateRow, CertificateText } from './certificate-text'

/**
 * What a plain 缴存证明 says. Source: the fields of the 缴存使用证明 templates, without its loan block and receipt.
 * @param validity days from the centre, and the last day it counts
 */
export function depositCertificate(
  identity: Identity,
  account: Account,
  validity: { days: number; until: Day },
): CertificateText {
  const monthly = formatFen(fen(account.unitMonthly + account.personMonthly))
  const [unit, person] = [formatFen(account.unitMonthly), formatFen(account.personMonthly)]
  const row = (label: string, value: string): CertificateRow => ({ label, value })
  const facts = [
    row('缴存单位', account.unitName),
    row('开户日期', formatDay(account.openedOn)),
    row('账户状态', accountWords[account.status]),
    row('缴至年月', account.paidTo ? formatMonth(account.paidTo) : '无'),
    row('缴存基数', `${formatFen(account.base)}元`),
    row('缴存比例', `单位${formatRatio(account.unitRatio)}，个人${formatRatio(account.personRatio)}`),
    row('月缴存额', `${monthly}元（单位${unit}，个人${person}）`),
    row('账户余额', `${formatFen(account.balance)}元`),
    row('数据时间', formatInstant(account.asOf)),
  ]
  const who = (name: string, idNumber: string, number: string) => [
    row('姓名', name),
    row('身份证号', idNumber),
    row('个人账号', number),
    ...facts,
  ]
  return {
    title: certificateNames.deposit.title,
    rows: who(identity.name, identity.idNumber, account.number),
    maskedRows: who(mask.name(identity.name), mask.idNumber(identity.idNumber), mask.number(account.number)),
    statement: `兹证明${identity.name}（居民身份证号码${identity.idNumber}）在我中心缴存住房公积金，情况如下：`,
    validUntil: validity.until,
    validity: `本证明自开具之日起${validity.days}日内有效，有效期到${formatDay(validity.until)}。扫描二维码可查验真假。`,
  }
}
