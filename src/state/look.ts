import { letterScale } from '../phone'
import { kept } from './kept'

/** 长辈版, remembered on this phone. */
export const elder = kept<boolean>('elder', false)

/** Letter size chosen in settings: 0 standard to 3 largest; `undefined` follows WeChat's own. */
export const letterSize = kept<number | undefined>('letter-size', undefined)

/** @returns the step of `k-0` … `k-3` nearest to WeChat's letter size */
export const followedSize = (scale: number): number => Math.round((Math.min(1.4, Math.max(1, scale)) - 1) / 0.13)

let measured: number | undefined

/** Classes of a page's root element. */
export function useLook(): { elder: boolean; size: number; classes: string } {
  const isElder = elder.use()
  const chosen = letterSize.use()
  measured ??= followedSize(letterScale())
  const size = chosen ?? measured
  return { elder: isElder, size, classes: `page${isElder ? ' elder' : ''}${size ? ` k-${size}` : ''}` }
}
