import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { ReviewView } from '../../core/contract/staff/review'
import type { Problem } from '../../core/domain/problem/problem'
import { Icon } from '../parts/icon'
import { ProblemAlert } from '../parts/problem-alert'
import { acceptedFiles, sendFile } from './send-file'
import './files.css'

interface Props {
  review: Pick<ReviewView, 'row' | 'slots' | 'materials' | 'missing'>
  onKept: () => void
}

/** 收材料: every slot of the case with what is there, and a way to put a scan to it. */
export function SlotList({ review, onKept }: Props) {
  const { row, slots, materials, missing } = review
  const [busy, setBusy] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  const [said, setSaid] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const slot = useRef<(typeof slots)[number]>(undefined)

  function choose(wanted: (typeof slots)[number]): void {
    slot.current = wanted
    input.current?.click()
  }

  async function send(files: FileList | null): Promise<void> {
    const wanted = slot.current
    if (!wanted || !files?.length) return
    setBusy(wanted.name)
    setProblem(undefined)
    for (const file of files) {
      const sent = await sendFile(file, { application: row.id, label: wanted.label, slot: wanted.name })
      if (!sent.ok) {
        setProblem(sent.problem)
        break
      }
      setSaid(`${wanted.label}已传好`)
    }
    setBusy(undefined)
    if (input.current) input.current.value = ''
    onKept()
  }

  return (
    <section className="slot-list" aria-label="收材料">
      <input
        ref={input}
        type="file"
        className="only-read"
        tabIndex={-1}
        aria-hidden="true"
        data-testid="slot-file"
        accept={acceptedFiles}
        multiple
        onChange={event => void send(event.target.files)}
      />
      {problem && <ProblemAlert problem={problem} />}
      <ul>
        {slots.map(each => {
          const kept = materials.filter(material => material.slot === each.name && !material.replaced).length
          const lacks = missing.includes(each.label)
          return (
            <li key={each.name} data-testid={`slot-${each.name}`}>
              <span className={kept > 0 ? 'good' : lacks ? 'warned' : 'quieter'}>
                <Icon name={kept > 0 ? 'tick' : 'page'} size={14} />
              </span>
              <span>{each.label}</span>
              <span className="gap" />
              <span className="small quiet">{kept > 0 ? `${kept}张` : lacks ? '还缺' : '可不交'}</span>
              <Button
                size="small"
                loading={busy === each.name}
                disabled={busy !== undefined}
                aria-label={`传${each.label}`}
                onClick={() => choose(each)}
              >
                {kept > 0 ? '再传' : '传照片或PDF'}
              </Button>
            </li>
          )
        })}
      </ul>
      <span className="only-read" aria-live="polite">
        {said}
      </span>
    </section>
  )
}
