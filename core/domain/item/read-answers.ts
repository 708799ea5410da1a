import { formatFen } from '../text/format-fen'
import type { Day } from '../values/day'
import { readYuan } from '../values/yuan'
import type { Field } from './item'
import { meaningOf, readAnswer } from './read-answer'

/** Where something is wrong, or worth a second look, in words for whoever typed it. */
export interface FieldFault {
  path: string
  message: string
}

/** A form as it was read. `answers` has the canonical values of what could be read, and nothing else. */
export interface ReadAnswers {
  answers: Record<string, string>
  faults: FieldFault[]
  warnings: FieldFault[]
}

/**
 * Reads the answers of a form: the same checks for phone, window, keyed-in message and gateway.
 * @param given.asked names of the fields that are asked here; all of them if left out
 * @param given.complete what is required must be there
 * @param given.today in Beijing
 */
export function readAnswers(
  fields: readonly Field[],
  typed: Readonly<Record<string, string>>,
  given: { today: Day; complete: boolean; asked?: readonly string[] },
): ReadAnswers {
  const read: ReadAnswers = { answers: {}, faults: [], warnings: [] }
  for (const field of fields) {
    const { name: path } = field
    const text = own(typed, path).trim()
    if (text === '') {
      if (given.complete && field.required && (given.asked?.includes(path) ?? true))
        read.faults.push({ path, message: `${picked.includes(field.kind) ? '请选择' : '请填'}${field.label}` })
      continue
    }
    const reading = readAnswer(field, meaningOf(field, fields, typed) ?? field.kind, text, given.today)
    if (!reading.ok) read.faults.push({ path, message: reading.message })
    else read.answers[path] = reading.value
    if (reading.ok && reading.warning) read.warnings.push({ path, message: reading.warning })
  }
  read.faults.push(...tooMuch(fields, read.answers))
  return read
}

const own = (typed: Readonly<Record<string, string>>, name: string): string =>
  (Object.keys(typed).includes(name) ? typed[name] : undefined) ?? ''

/** Kinds nobody types. */
const picked: readonly Field['kind'][] = ['choice', 'day', 'bank']

function tooMuch(fields: readonly Field[], answers: Readonly<Record<string, string>>): FieldFault[] {
  return fields.flatMap(({ name, label, atMost }) => {
    const most = fields.find(field => field.name === atMost)
    const [sum, limit] = [readYuan(answers[name] ?? ''), readYuan(answers[most?.name ?? ''] ?? '')]
    if (!most || !sum.ok || !limit.ok || sum.fen <= limit.fen) return []
    const noun = (words: string) => words.replace(/（.*）$/, '')
    return [
      {
        path: name,
        message: `${noun(label)}不能超过${noun(most.label)}${formatFen(limit.fen)}元，请再看一遍。`,
      },
    ]
  })
}
