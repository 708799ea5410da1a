/** One open application per person and item. */
export function openClaimId(person: string, item: string): string {
  return `open:${person}:${item}`
}
