import { Button } from 'antd'
import type { Attachment } from '../../core/contract/staff/attachments'
import type { ApplicationId } from '../../core/domain/values/ids'
import { ProblemAlert } from '../parts/problem-alert'
import { useSend } from '../parts/use-send'
import { shortTime } from '../words/short-time'

interface Props {
  application: ApplicationId
  attachment: Attachment
}

/** One file. Every link given out is recorded, so it is asked for when it is pressed and not before. */
export function AttachmentLine({ application, attachment }: Props) {
  const { busy, problem, send } = useSend('open-attachment')
  const { id, label, type, by, at } = attachment

  async function open(): Promise<void> {
    const given = await send({ application, attachment: id })
    if (given) window.open(given.link, '_blank', 'noopener')
  }

  return (
    <li data-testid={`attachment-${id}`}>
      <span>
        {label}
        <span className="small quiet">
          {' '}
          {type === 'pdf' ? 'PDF' : '图片'}，{by}，<span className="number">{shortTime(at)}</span>
        </span>
      </span>
      <Button size="small" loading={busy} aria-label={`打开${label}`} onClick={() => void open()}>
        打开
      </Button>
      {problem && <ProblemAlert problem={problem} />}
    </li>
  )
}
