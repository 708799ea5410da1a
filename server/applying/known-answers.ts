import type { ItemDefinition } from '../../core/domain/item/item'

/** Answers to what the form asks now; a field that is asked no more cannot hold a draft back. */
export function knownAnswers(
  definition: ItemDefinition,
  answers: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    definition.fields.flatMap(({ name }) => {
      const answer = Object.hasOwn(answers, name) ? answers[name] : undefined
      return answer === undefined ? [] : [[name, answer]]
    }),
  )
}
