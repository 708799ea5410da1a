import { beijing } from '../../../core/domain/calendar/beijing'
import type { Field } from '../../../core/domain/item/item'
import { faultOfMeaning, meaningOf } from '../../../core/domain/item/read-answer'
import type { Instant } from '../../../core/domain/values/instant'

/** What is still empty or plainly wrong, in the words of the form. The cloud checks everything again. */
export function missingAnswers(fields: Field[], answers: Record<string, string>): { path: string; message: string }[] {
  const today = beijing(new Date().toISOString() as Instant).day
  return fields.flatMap(field => {
    const value = answers[field.name]?.trim() ?? ''
    if (!value)
      return field.required
        ? [
            {
              path: field.name,
              message: `${field.kind === 'choice' || field.kind === 'day' || field.kind === 'bank' ? '请选择' : '请填'}${field.label}`,
            },
          ]
        : []
    const meaning = meaningOf(field, fields, answers)
    const fault = meaning && faultOfMeaning(meaning, value, today)
    if (fault) return [{ path: field.name, message: fault }]
    if (field.kind === 'phone' && !/^1\d{10}$/.test(value)) return [{ path: field.name, message: '手机号是11位数字' }]
    if (field.kind === 'card' && !/^\d{12,19}$/.test(value))
      return [{ path: field.name, message: '卡号是12到19位数字' }]
    return []
  })
}
