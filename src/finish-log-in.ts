import Taro from '@tarojs/taro'
import type { Session } from '../core/contract/depositor/log-in'
import { readAddress } from '../core/domain/page/page-address'
import { addressOf, go, leaveFor } from './go'
import { agreedUserNotice } from './state/agreed'
import { placeToReturn, session } from './state/session'

/** Keeps the session and goes back to exactly where the person was, with whatever is typed there. */
export function finishLogIn(started: Session): void {
  session.set(started)
  agreedUserNotice.set(undefined)
  const place = placeToReturn.get()
  placeToReturn.set(undefined)
  const stack = Taro.getCurrentPages()
  const at = stack.map(addressOf).lastIndexOf(place ?? '')
  const first = stack.map(addressOf).findIndex(url => readAddress(url)?.page === 'logIn')
  if (at >= 0) void Taro.navigateBack({ delta: stack.length - 1 - at })
  else if (place) leaveFor(place)
  else if (first > 0) void Taro.navigateBack({ delta: stack.length - first })
  else go('home')
}
