import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { HeldMessage } from '../../core/contract/staff/exchange'
import type { Problem } from '../../core/domain/problem/problem'
import { staff } from '../cloud'
import { Attachments } from '../files/attachments'
import { Icon } from '../parts/icon'
import { ProblemAlert } from '../parts/problem-alert'
import { casePlace } from '../places'
import { shortTime } from '../words/short-time'

interface Props {
  held: HeldMessage
  onCarried?: () => void
}

/** One message: what, about which case, to whom, and whom to call there. */
export function HeldRow({ held, onCarried }: Props) {
  const [busy, setBusy] = useState(false)
  const [open, setOpen] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const { other, typeWords, number, exchange, application, at, files, why } = held
  const { contact } = other

  async function download(): Promise<void> {
    setBusy(true)
    const outcome = await staff('export-package', { message: held.message })
    setBusy(false)
    setProblem(outcome.ok ? undefined : outcome.problem)
    if (!outcome.ok) return
    const link = document.createElement('a')
    link.href = outcome.body.link
    link.download = outcome.body.fileName
    link.click()
  }

  return (
    <li className="held" data-testid={`held-${held.type}`}>
      <div className="row">
        <b>{typeWords}</b>
        {application ? <Link to={casePlace(application)}>{number}</Link> : <span className="number">{number}</span>}
        <span className="gap" />
        <span className="small quiet number">{shortTime(at)}</span>
      </div>
      <div className="small quiet">
        {onCarried ? '发给' : '对方'} {other.name}，协同编号 <span className="number">{exchange}</span>，附件{files}个
      </div>
      {contact && (contact.liaison || contact.standIn) && (
        <div className="small quiet">
          联络人 {contact.liaison} {contact.phone}
          {contact.standIn && `；不在时找 ${contact.standIn} ${contact.standInPhone}`}
        </div>
      )}
      {why && <div className="small bad">没有办成：{why}</div>}
      {problem && <ProblemAlert problem={problem} />}
      <div className="row">
        {onCarried && (
          <>
            <Button size="small" loading={busy} icon={<Icon name="box" size={14} />} onClick={() => void download()}>
              导出发送包
            </Button>
            <Button size="small" type="primary" onClick={onCarried}>
              登记已发送
            </Button>
          </>
        )}
        {application && (
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? '收起附件' : '看办件的附件'}
          </Button>
        )}
      </div>
      {application && open && <Attachments application={application} none="这件还没有工作人员传的附件。" />}
    </li>
  )
}
