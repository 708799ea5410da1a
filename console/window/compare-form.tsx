import { Button, Checkbox, Input } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Problem } from '../../core/domain/problem/problem'
import { type Reply, staff } from '../cloud'

export type Found = Reply<'find-window-code'> & { code: string }

interface Props {
  found: Found
  onProblem(problem: Problem | undefined): void
  onConfirmed(): void
  onRefused(): void
}

/** Who it says it is, and what the clerk types from the card: for a log-in the name as well. */
export function CompareForm({ found, onProblem, onConfirmed, onRefused }: Props) {
  const [name, setName] = useState('')
  const [idNumber, setIdNumber] = useState('')
  const [compared, setCompared] = useState(false)
  const [busy, setBusy] = useState<'confirm' | 'refuse'>()
  const first = useRef<{ focus(): void }>(null)
  const logIn = found.purpose === 'log-in'
  useEffect(() => first.current?.focus(), [])

  async function confirm(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!compared) return
    setBusy('confirm')
    const typed = { idNumber, ...(logIn ? { name: name.trim() } : {}) }
    const outcome = await staff('confirm-identity', { code: found.code, compared: true, ...typed })
    setBusy(undefined)
    onProblem(outcome.ok ? undefined : outcome.problem)
    if (outcome.ok) onConfirmed()
  }

  async function refuse(): Promise<void> {
    setBusy('refuse')
    const outcome = await staff('refuse-identity', { code: found.code })
    setBusy(undefined)
    onProblem(outcome.ok ? undefined : outcome.problem)
    if (outcome.ok) onRefused()
  }

  return (
    <form className="window-card" onSubmit={confirm} aria-label="核对身份证">
      <dl>
        <dt>{logIn ? '用途' : '事项'}</dt>
        <dd>{logIn ? '登录小程序' : found.itemTitle}</dd>
        {found.number && (
          <>
            <dt>申请编号</dt>
            <dd className="number">{found.number}</dd>
          </>
        )}
        <dt>申请人</dt>
        <dd>{found.maskedName}</dd>
        <dt>证件号码</dt>
        <dd className="number">{found.maskedIdNumber}</dd>
      </dl>
      {logIn && (
        <>
          <label className="label" htmlFor="card-name">
            身份证上的姓名
          </label>
          <Input
            id="card-name"
            size="large"
            autoComplete="off"
            value={name}
            onChange={event => setName(event.target.value)}
            ref={first as never}
          />
        </>
      )}
      <label className="label" htmlFor="id-number">
        身份证上的号码
      </label>
      <Input
        id="id-number"
        size="large"
        autoComplete="off"
        value={idNumber}
        onChange={event => setIdNumber(event.target.value)}
        ref={logIn ? undefined : (first as never)}
      />
      <Checkbox checked={compared} onChange={event => setCompared(event.target.checked)}>
        我已当面核对：本人、身份证照片和证件号码一致
      </Checkbox>
      <div className="window-line">
        <Button
          type="primary"
          htmlType="submit"
          size="large"
          loading={busy === 'confirm'}
          disabled={!compared || !idNumber.trim() || (logIn && !name.trim())}
        >
          核对无误
        </Button>
        {logIn && (
          <Button danger size="large" loading={busy === 'refuse'} onClick={() => void refuse()}>
            不是本人，作废这个码
          </Button>
        )}
      </div>
    </form>
  )
}
