import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { Labelled, saysProblem } from '../parts/labelled'
import { ProblemAlert } from '../parts/problem-alert'
import { useSend } from '../parts/use-send'
import { NewSecret } from './new-secret'
import { type Recovering, wrongWith } from './wrong-with'

interface Props {
  /** Back to sign-in, with the account whose password was just set. */
  onBack: (account?: string) => void
}

const nothing: Recovering = { account: '', recoveryCode: '', password: '', again: '' }

/** 用重置码设新密码: what two administrators gave, and the password chosen by whom it belongs to. */
export function RecoverForm({ onBack }: Props) {
  const [value, setValue] = useState(nothing)
  const [tried, setTried] = useState(false)
  const [secret, setSecret] = useState<string>()
  const { busy, problem, send } = useSend('recover')
  const wrong = tried ? wrongWith(value) : {}
  const account = value.account.trim()

  async function recover(event: FormEvent): Promise<void> {
    event.preventDefault()
    setTried(true)
    if (Object.keys(wrongWith(value)).length > 0) return
    // The code is shown in groups; whoever copies it by hand may type the gaps.
    const recoveryCode = value.recoveryCode.normalize('NFKC').replace(/\s/g, '').toLowerCase()
    const done = await send({ account, recoveryCode, password: value.password })
    if (done) setSecret(done.totpSecret)
  }

  const field = (name: keyof Recovering, label: string, hint?: string, secretly = false) => (
    <Labelled id={`recover-${name}`} label={label} hint={hint} problem={wrong[name]}>
      <Input
        id={`recover-${name}`}
        size="large"
        type={secretly ? 'password' : 'text'}
        autoComplete={secretly ? 'new-password' : name === 'account' ? 'username' : 'off'}
        autoFocus={name === 'account'}
        {...saysProblem(`recover-${name}`, wrong[name])}
        value={value[name]}
        onChange={event => setValue({ ...value, [name]: event.target.value })}
      />
    </Labelled>
  )

  if (secret) return <NewSecret account={account} secret={secret} onDone={() => onBack(account)} />
  return (
    <form className="sign-in-card" onSubmit={recover} noValidate aria-label="用重置码设新密码">
      {problem && (
        <div className="sign-in-problem">
          <ProblemAlert problem={problem} />
        </div>
      )}
      <section>
        <h2>
          <span className="sign-in-step">1</span>账号与重置码
        </h2>
        <p className="quiet">重置码由本中心两位管理员办好，当面交给您。一小时内有效，用一次。</p>
        {field('account', '工号')}
        {field('recoveryCode', '重置码', '20位字母和数字')}
      </section>
      <section>
        <h2>
          <span className="sign-in-step">2</span>新密码
        </h2>
        <p className="quiet">至少10个字符，不要和以前用过的、别处用的一样。</p>
        {field('password', '新密码', undefined, true)}
        {field('again', '再输一次新密码', undefined, true)}
        <div className="sign-in-ways">
          <Button type="primary" htmlType="submit" size="large" block loading={busy}>
            设新密码
          </Button>
          <Button type="link" onClick={() => onBack()}>
            返回登录
          </Button>
        </div>
      </section>
    </form>
  )
}
