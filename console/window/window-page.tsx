import { Button, Input, Result } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Problem } from '../../core/domain/problem/problem'
import { bareNumber } from '../../core/domain/values/bare-number'
import { staff } from '../cloud'
import { ProblemAlert } from '../parts/problem-alert'
import { useTitle } from '../parts/use-title'
import { CompareForm, type Found } from './compare-form'
import './window.css'

type Ended = { found: Found; how: 'confirmed' | 'refused' }

/**
 * 核对身份: a depositor shows a code, the clerk compares person and identity card, and types from the card. Of any centre's depositors
 * for a log-in, of the own for a draft or case. Keyboard alone is enough; a wrong number loses nothing.
 */
export function WindowPage() {
  const [code, setCode] = useState('')
  const [found, setFound] = useState<Found>()
  const [ended, setEnded] = useState<Ended>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  useTitle('核对身份')

  async function find(event: FormEvent): Promise<void> {
    event.preventDefault()
    const wanted = bareNumber(code)
    setBusy(true)
    const outcome = await staff('find-window-code', { code: wanted })
    setBusy(false)
    setProblem(outcome.ok ? undefined : outcome.problem)
    setFound(outcome.ok ? { ...outcome.body, code: wanted } : undefined)
  }

  function next(): void {
    setCode('')
    setFound(undefined)
    setEnded(undefined)
    setProblem(undefined)
  }

  if (ended)
    return (
      <div className="window-page">
        <Result
          status={ended.how === 'confirmed' ? 'success' : 'info'}
          title={
            ended.how === 'confirmed'
              ? `${ended.found.maskedName}的身份已核对`
              : `没有给${ended.found.maskedName}核对，这个码已经作废`
          }
          subTitle={endedWords(ended)}
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
      <p className="quiet">
        刷不了脸的申请人，手机上有8位核对码：登录用的，哪家中心的缴存人都可以核对；办件用的，只核对本中心的。只核对本人到场、带身份证原件的。
      </p>
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
            loading={busy}
            disabled={bareNumber(code).length !== 8}
          >
            查找
          </Button>
        </div>
      </form>
      {found && (
        <CompareForm
          key={found.code}
          found={found}
          onProblem={setProblem}
          onConfirmed={() => setEnded({ found, how: 'confirmed' })}
          onRefused={() => setEnded({ found, how: 'refused' })}
        />
      )}
    </div>
  )
}

function endedWords({ found, how }: Ended): string {
  if (how === 'refused') return '申请人手机上会看到没有核对通过，不会登录。'
  return found.purpose === 'log-in'
    ? '申请人手机上会自动登录。付钱、换卡、换手机号要过12小时；登记的手机号已收到提醒，本次核对记在登记里。'
    : '申请人手机上会自动往下走，请他接着办。'
}
