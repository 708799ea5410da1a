import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { catchUnknownPages } from './catch-unknown-pages'
import { openCloud } from './cloud'
import './app.scss'

catchUnknownPages()

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => openCloud())
  return children
}
