import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { type FormEvent, useRef, useState } from 'react'
import type { Problem } from '../../core/domain/problem/problem'
import { staff } from '../cloud'
import { CodeInput } from '../parts/code-input'
import { ProblemAlert } from '../parts/problem-alert'
import { session } from '../session'
import { forStaff } from '../words/for-staff'
import { useLockout } from './use-lockout'

interface Props {
  ended?: Problem
  /** Already known, for instance after a new password was set. */
  account?: string
  onRecover: () => void
}

/** Account, password and six digits, asked together and refused together: nobody learns which of them was right. */
export function SignInForm({ ended, account: given = '', onRecover }: Props) {
  const cache = useQueryClient()
  const [account, setAccount] = useState(given)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const [missing, setMissing] = useState<string>()
  const [busy, setBusy] = useState(false)
  const lockout = useLockout(problem)
  const codeField = useRef<HTMLInputElement>(null)

  async function signIn(event: FormEvent): Promise<void> {
    event.preventDefault()
    const empty = !account.trim()
      ? '请填账号'
      : !password
        ? '请填密码'
        : code.length !== 6
          ? '动态验证码是6位数字'
          : undefined
    setMissing(empty)
    if (empty) return
    setBusy(true)
    const outcome = await staff('sign-in', { account: account.trim(), password, code })
    setBusy(false)
    setCode('')
    if (!outcome.ok) {
      setProblem(outcome.problem)
      codeField.current?.focus()
      return
    }
    setProblem(undefined)
    setPassword('')
    const { session: token, staff: signedIn } = outcome.body
    if (session.read().person !== signedIn.id) cache.clear()
    session.begin(token, signedIn.id)
    await cache.invalidateQueries()
  }

  return (
    <form className="sign-in-card" onSubmit={signIn} noValidate aria-label="登录">
      {(ended || problem) && (
        <div className="sign-in-problem">
          {problem ? <ProblemAlert problem={problem} /> : ended && <Ended problem={ended} />}
        </div>
      )}
      <section>
        <h2>
          <span className="sign-in-step">1</span>账号与密码
        </h2>
        <label className="label" htmlFor="account">
          工号
        </label>
        <Input
          id="account"
          size="large"
          autoComplete="username"
          value={account}
          onChange={event => setAccount(event.target.value)}
          autoFocus
        />
        <label className="label" htmlFor="password">
          密码
        </label>
        <Input
          id="password"
          size="large"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={event => setPassword(event.target.value)}
        />
      </section>
      <section>
        <h2>
          <span className="sign-in-step">2</span>动态验证码
        </h2>
        <p className="quiet" id="code-hint">
          请输入手机验证器上“公积金跨省通办”显示的6位数字。
        </p>
        <CodeInput
          label="动态验证码"
          value={code}
          onChange={setCode}
          invalid={missing?.startsWith('动态') ?? false}
          describedBy="code-hint"
          inputRef={codeField}
        />
        <p className="quiet small sign-in-note">数字每30秒更换一次，用过的一组不能再用。连续输错会锁定30分钟。</p>
        <div className="bad small sign-in-missing" role="alert">
          {missing}
        </div>
        <Button type="primary" htmlType="submit" size="large" block loading={busy} disabled={lockout > 0}>
          {lockout > 0 ? `已锁定，${Math.ceil(lockout / 60)}分钟后再试` : '登录'}
        </Button>
        <Button type="link" className="sign-in-other" onClick={onRecover}>
          用重置码设新密码
        </Button>
      </section>
    </form>
  )
}

function Ended({ problem }: { problem: Problem }) {
  const { title, remedy } = forStaff(problem)
  return <Alert type="info" showIcon role="status" title={title} description={remedy} />
}
