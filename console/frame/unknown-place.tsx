import { App } from 'antd'
import { useEffect } from 'react'
import { SendOn } from '../parts/send-on'
import { places } from '../places'

/** An address there is no page for, perhaps from an older bookmark: home, with a word. */
export function UnknownPlace() {
  const { message } = App.useApp()
  useEffect(() => void message.info('没有这个页面，已回到首页'), [message])
  return <SendOn to={places.home} />
}
