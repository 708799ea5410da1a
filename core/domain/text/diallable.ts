/** 公积金热线, alike in every city: dialled as it is it reaches the city one stands in. */
export const hotline = '12329'

/**
 * Our own words call the hotline 12329. Whoever reads them may be in another province: the number becomes the centre's, with its area
 * code. A number that has one already stays.
 * @param phone of the centre, `0714-12329`
 */
export function diallable(text: string, phone: string): string {
  return text.replace(/(^|[^\d-])12329(?!客服|热线|\d)/g, (_, before: string) => `${before}${phone}`)
}
