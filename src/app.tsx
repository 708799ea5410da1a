import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { openCloud } from './cloud'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => openCloud())
  return children
}
