import { Button } from 'antd'
import type { ApplicationId } from '../../core/domain/values/ids'
import { ProblemAlert } from '../parts/problem-alert'
import { useSend } from '../parts/use-send'

interface Props {
  application: ApplicationId
  name: string
  label: string
}

/** One paper. Every link given out is recorded, so it is asked for when it is pressed and not before. */
export function PaperLine({ application, name, label }: Props) {
  const { busy, problem, send } = useSend('open-paper')

  async function open(): Promise<void> {
    const given = await send({ application, name })
    if (given) window.open(given.link, '_blank', 'noopener')
  }

  return (
    <li data-testid={`paper-${name}`}>
      <span>{label}</span>
      <Button size="small" loading={busy} aria-label={`打开${label}`} onClick={() => void open()}>
        打开
      </Button>
      {problem && <ProblemAlert problem={problem} />}
    </li>
  )
}
