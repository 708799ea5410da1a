import Taro from '@tarojs/taro'
import { goTo } from './go'

/**
 * WeChat was asked for a page there is none of: by a message sent before it moved, a card or a code of an earlier release. WeChat goes
 * where this leads only if it is told before this returns.
 */
export function openInstead({ path, query }: { path: string; query?: Record<string, string> }): void {
  const tail = Object.entries(query ?? {})
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  goTo(`${path}?${tail}`, 'redirectTo')
}

/** Called while the app is being read, before any page: Taro's own hook comes a promise too late. */
export function catchUnknownPages(): void {
  Taro.onPageNotFound(openInstead)
}
