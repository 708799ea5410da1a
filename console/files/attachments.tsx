import type { ApplicationId } from '../../core/domain/values/ids'
import { ProblemAlert } from '../parts/problem-alert'
import { problemOf } from '../parts/problem-of'
import { AttachmentLine } from './attachment-line'
import { useAttachments } from './use-attachments'
import './files.css'

interface Props {
  application: ApplicationId
  /** What to say where there is none; without it, nothing is shown. */
  none?: string
}

/** 附件: what staff put to the case, each to be opened again. */
export function Attachments({ application, none }: Props) {
  const { data, error, refetch } = useAttachments(application)
  if (error) return <ProblemAlert problem={problemOf(error)} onRetry={() => void refetch()} />
  if (!data) return null
  if (data.length === 0) return none ? <p className="small quiet">{none}</p> : null
  return (
    <section className="block" aria-label="附件">
      <h2>附件</h2>
      <ul className="attachments">
        {data.map(attachment => (
          <AttachmentLine key={attachment.id} application={application} attachment={attachment} />
        ))}
      </ul>
    </section>
  )
}
