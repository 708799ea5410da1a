import { Button, Checkbox, Input, Result } from 'antd'
import { type FormEvent, useRef, useState } from 'react'
import type { Problem } from '../../core/domain/problem/problem'
import { bareNumber } from '../../core/domain/values/bare-number'
import { type Reply, staff } from '../cloud'
import { ProblemAlert } from '../parts/problem-alert'
import { useTitle } from '../parts/use-title'
import './window.css'

type Found = Reply<'find-window-code'> & { code: string }

/**
 * 核对身份: the applicant shows a code, the clerk compares person and document, and types the number from it. Keyboard
 * alone is enough; a wrong number loses nothing.
 */
export function WindowPage() {
  const [code, setCode] = useState('')
  const [found, setFound] = useState<Found>()
  const [done, setDone] = useState<Found>()
  const [idNumber, setIdNumber] = useState('')
  const [compared, setCompared] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const idField = useRef<{ focus(): void }>(null)
  useTitle('核对身份')

  async function find(event: FormEvent): Promise<void> {
    event.preventDefault()
    const wanted = bareNumber(code)
    setBusy(true)
    const outcome = await staff('find-window-code', { code: wanted })
    setBusy(false)
    setProblem(outcome.ok ? undefined : outcome.problem)
    if (!outcome.ok) return
    setFound({ ...outcome.body, code: wanted })
    setIdNumber('')
    setCompared(false)
    requestAnimationFrame(() => idField.current?.focus())
  }

  async function confirm(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!found || !compared) return
    setBusy(true)
    const outcome = await staff('confirm-identity', { code: found.code, idNumber, compared: true })
    setBusy(false)
    setProblem(outcome.ok ? undefined : outcome.problem)
    if (outcome.ok) setDone(found)
  }

  function next(): void {
    setCode('')
    setFound(undefined)
    setDone(undefined)
    setProblem(undefined)
  }

  if (done)
    return (
      <div className="window-page">
        <Result
          status="success"
          title={`${done.maskedName}的身份已核对`}
          subTitle="申请人手机上会自动往下走，请他接着办。"
          extra={
            <Button type="primary" size="large" onClick={next} autoFocus>
              核对下一位
            </Button>
          }
        />
      </div>
    )
  return (
    <div className="window-page">
      <h1>核对身份</h1>
      <p className="quiet">刷不了脸的申请人，手机上有8位核对码。只核对本人到场、带证件原件的。</p>
      {problem && <ProblemAlert problem={problem} />}
      <form className="window-card" onSubmit={find} aria-label="查找申请人">
        <label className="label" htmlFor="window-code">
          核对码
        </label>
        <div className="window-line">
          <Input
            id="window-code"
            size="large"
            inputMode="numeric"
            autoComplete="off"
            value={code}
            onChange={event => setCode(event.target.value)}
            autoFocus
          />
          <Button
            type={found ? 'default' : 'primary'}
            htmlType="submit"
            size="large"
            loading={busy && !found}
            disabled={bareNumber(code).length !== 8}
          >
            查找
          </Button>
        </div>
      </form>
      {found && (
        <form className="window-card" onSubmit={confirm} aria-label="核对证件">
          <dl>
            <dt>事项</dt>
            <dd>{found.itemTitle}</dd>
            <dt>申请编号</dt>
            <dd className="number">{found.number}</dd>
            <dt>申请人</dt>
            <dd>{found.maskedName}</dd>
            <dt>{found.documentWords}</dt>
            <dd className="number">{found.maskedIdNumber}</dd>
          </dl>
          <label className="label" htmlFor="id-number">
            {found.documentWords}上的号码
          </label>
          <Input
            id="id-number"
            size="large"
            autoComplete="off"
            value={idNumber}
            onChange={event => setIdNumber(event.target.value)}
            ref={idField as never}
          />
          <Checkbox checked={compared} onChange={event => setCompared(event.target.checked)}>
            我已当面核对：本人、证件照片和证件号码一致
          </Checkbox>
          <Button type="primary" htmlType="submit" size="large" loading={busy} disabled={!compared || !idNumber.trim()}>
            核对无误
          </Button>
        </form>
      )}
    </div>
  )
}
