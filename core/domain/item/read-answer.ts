import type { Day } from '../values/day'
import { readMobilePhone } from '../values/mobile-phone'
import { readPersonName } from '../values/person-name'
import { readResidentId } from '../values/resident-id'
import type { Field, Meaning } from './item'

/** What a text must be, given the other answers. */
export function meaningOf(
  field: Pick<Field, 'fits'>,
  fields: readonly Pick<Field, 'name' | 'choices'>[],
  answers: Readonly<Record<string, string>>,
): Meaning | undefined {
  const choice = fields.find(({ name }) => name === field.fits)
  return choice?.choices?.find(({ value }) => value === answers[choice.name])?.means
}

/** @returns what is wrong with it, in words for whoever typed it @param today in Beijing */
export function faultOfMeaning(meaning: Meaning, text: string, today: Day): string | undefined {
  const read =
    meaning === 'phone'
      ? readMobilePhone(text)
      : meaning === 'name'
        ? readPersonName(text)
        : readResidentId(text, today)
  return read.ok ? undefined : read.message
}
