import type { ItemDefinition } from '../../core/domain/item/item'
import { faultOfMeaning, meaningOf } from '../../core/domain/item/read-answer'
import type { Day } from '../../core/domain/values/day'
import { isRealDay } from '../../core/domain/values/is-real-day'

export interface FieldFault {
  path: string
  message: string
}

/** What is wrong with the answers so far. @param complete also asks for what is required @param today in Beijing */
export function checkAnswers(
  definition: ItemDefinition,
  answers: Readonly<Record<string, string>>,
  today: Day,
  complete: boolean,
): FieldFault[] {
  const faults: FieldFault[] = []
  const asked = definition.steps.flatMap(({ fields }) => fields)
  for (const field of definition.fields) {
    const value = answers[field.name] ?? ''
    if (value === '') {
      if (complete && field.required && asked.includes(field.name))
        faults.push({ path: field.name, message: `请填${field.label}` })
      continue
    }
    const meaning = meaningOf(field, definition.fields, answers)
    const message = (meaning && faultOfMeaning(meaning, value, today)) ?? faultOf(field, value, today)
    if (message) faults.push({ path: field.name, message })
  }
  for (const name of Object.keys(answers)) {
    if (!definition.fields.some(field => field.name === name))
      faults.push({ path: name, message: '这一项现在不用填了' })
  }
  return faults
}

function faultOf(field: ItemDefinition['fields'][number], value: string, today: Day): string | undefined {
  if (field.kind === 'choice' && !field.choices?.some(choice => choice.value === value)) return `请重新选${field.label}`
  if (field.kind === 'day' && !exists(value)) return `${field.label}不存在这一天，请对照材料再选`
  if (field.kind === 'day' && value > today) return `${field.label}不能晚于今天`
  if (field.maxLength !== undefined && value.length > field.maxLength) return `${field.label}最多${field.maxLength}个字`
  return undefined
}

function exists(value: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  return parts !== null && isRealDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}
