import { useState } from 'react'
import { Outlet } from 'react-router'
import { useKeys } from '../parts/use-keys'
import { Header } from './header'
import { KeysHelp } from './keys-help'
import { Rail } from './rail'
import './frame.css'

/** What stands around every page once somebody is signed in. */
export function Frame() {
  const [help, setHelp] = useState(false)
  useKeys({ '?': () => setHelp(true) })
  return (
    <div className="frame">
      <a className="skip" href="#main">
        跳到主要内容
      </a>
      <Header />
      <Rail />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <KeysHelp open={help} onClose={() => setHelp(false)} />
    </div>
  )
}
