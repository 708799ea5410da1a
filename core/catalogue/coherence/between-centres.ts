import type { Centre } from '../../domain/centre/centre'

/** What two centres must not share: codes and prefixes tell them apart, scenes choose between them. */
export function betweenCentres(centres: readonly Centre[]): string[] {
  const twice = (values: readonly string[], what: string) =>
    [...new Set(values.filter((value, index) => values.indexOf(value) !== index))].map(
      value => `two centres share the ${what} ${value}`,
    )
  return [
    ...twice(
      centres.map(({ code }) => code),
      'code',
    ),
    ...twice(
      centres.map(({ prefix }) => prefix),
      'prefix',
    ),
    ...twice(
      centres.flatMap(({ scenes }) => scenes.map(({ scene }) => scene)),
      'scene',
    ),
  ]
}
