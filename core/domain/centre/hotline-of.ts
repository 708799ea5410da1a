import type { Centre } from './centre'

/** The number to ring from anywhere: a hotline has to be dialled with the area code when one stands in another city. */
export const hotlineOf = ({ phone, areaCode }: Pick<Centre, 'phone' | 'areaCode'>): string =>
  areaCode ? `${areaCode}-${phone}` : phone
