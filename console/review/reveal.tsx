import { Button, Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import type { Problem } from '../../core/domain/problem/problem'
import type { ApplicationId } from '../../core/domain/values/ids'
import { staff } from '../cloud'
import { counted } from '../parts/counted'
import { ProblemAlert } from '../parts/problem-alert'

interface Props {
  application: ApplicationId
  field: string
  label: string
  masked: string
}

/** A masked value that may be seen in full for half a minute, after saying why. The reason goes into the audit. */
export function Reveal({ application, field, label, masked }: Props) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [shown, setShown] = useState<{ value: string; seconds: number }>()

  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(
      () => setShown(shown.seconds > 1 ? { ...shown, seconds: shown.seconds - 1 } : undefined),
      1000,
    )
    return () => clearTimeout(timer)
  }, [shown])

  async function reveal(): Promise<void> {
    setBusy(true)
    const outcome = await staff('reveal', { application, field, reason: reason.trim() })
    setBusy(false)
    if (!outcome.ok) return setProblem(outcome.problem)
    setProblem(undefined)
    setShown(outcome.body)
    setReason('')
    setOpen(false)
  }

  return (
    <>
      <span data-testid={`value-${field}`}>{shown?.value ?? masked}</span>{' '}
      {shown ? (
        <button type="button" className="link small" onClick={() => setShown(undefined)}>
          {shown.seconds} 秒后遮盖
        </button>
      ) : (
        <button type="button" className="link small" aria-label={`显示完整${label}`} onClick={() => setOpen(true)}>
          显示
        </button>
      )}
      <Modal
        title={`显示完整${label}`}
        open={open}
        onCancel={() => setOpen(false)}
        footer={[
          <Button key="cancel" onClick={() => setOpen(false)}>
            取消
          </Button>,
          <Button
            key="show"
            type="primary"
            loading={busy}
            disabled={reason.trim().length < 4}
            onClick={() => void reveal()}
          >
            显示30秒
          </Button>,
        ]}
      >
        <label className="label" htmlFor={`why-${field}`}>
          查看原因（至少4个字，记入审计）<span className="required">*</span>
        </label>
        <Input id={`why-${field}`} {...counted(100)} value={reason} onChange={event => setReason(event.target.value)} />
        {problem && <ProblemAlert problem={problem} />}
      </Modal>
    </>
  )
}
