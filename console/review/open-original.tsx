import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../core/domain/problem/problem'
import type { ApplicationId } from '../../core/domain/values/ids'
import { staff } from '../cloud'
import { counted } from '../parts/counted'
import { ProblemAlert } from '../parts/problem-alert'

interface Props {
  application: ApplicationId
  original: string
  name: string
}

/** 看原件: the PDF as it came, in a window of its own, after saying why. The reason goes into the audit. */
export function OpenOriginal({ application, original, name }: Props) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()

  async function show(): Promise<void> {
    setBusy(true)
    const outcome = await staff('open-original', { application, original, reason: reason.trim() })
    setBusy(false)
    if (!outcome.ok) return setProblem(outcome.problem)
    window.open(outcome.body.link, '_blank', 'noopener,noreferrer')
    setProblem(undefined)
    setReason('')
    setOpen(false)
  }

  return (
    <>
      <button type="button" className="link small" aria-label={`看${name}的原件`} onClick={() => setOpen(true)}>
        看原件
      </button>
      <Modal
        title={`看${name}的PDF原件`}
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
            onClick={() => void show()}
          >
            打开
          </Button>,
        ]}
      >
        <p className="quiet">原件和收到时一个字节不差，电子签章可在阅读器里验证。打开的链接5分钟内有效。</p>
        <label className="label" htmlFor={`why-original-${original}`}>
          查看原因（至少4个字，记入审计）<span className="required">*</span>
        </label>
        <Input
          id={`why-original-${original}`}
          {...counted(100)}
          value={reason}
          onChange={event => setReason(event.target.value)}
        />
        {problem && <ProblemAlert problem={problem} />}
      </Modal>
    </>
  )
}
