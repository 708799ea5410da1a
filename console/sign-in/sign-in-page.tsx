import { useState } from 'react'
import type { Problem } from '../../core/domain/problem/problem'
import { Mark } from '../parts/mark'
import { RecoverForm } from './recover-form'
import { SignInForm } from './sign-in-form'
import './sign-in.css'

/** 登录, or a new password with what two administrators gave. `ended` says why a session that was there is no more. */
export function SignInPage({ ended }: { ended?: Problem }) {
  const [recovering, setRecovering] = useState(false)
  const [account, setAccount] = useState<string>()

  function back(renewed?: string): void {
    setAccount(renewed)
    setRecovering(false)
  }

  return (
    <div className="sign-in">
      <a className="skip" href="#sign-in">
        跳到主要内容
      </a>
      <header>
        <Mark size={26} />
        <b>公积金跨省通办</b>
        <span className="quiet">员工控制台</span>
        <span className="gap" />
        <span className="quiet small">仅限本中心授权人员在办公网络使用</span>
      </header>
      <main id="sign-in">
        <h1 className="only-read">{recovering ? '用重置码设新密码' : '员工登录'}</h1>
        {recovering ? (
          <RecoverForm onBack={back} />
        ) : (
          <SignInForm ended={ended} account={account} onRecover={() => setRecovering(true)} />
        )}
      </main>
      <footer className="quiet small">登录、查看、办理均留痕</footer>
    </div>
  )
}
