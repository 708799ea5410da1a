import { useQueryClient } from '@tanstack/react-query'
import { Checkbox, Input, Modal, Select, Upload } from 'antd'
import { useRef, useState } from 'react'
import type { ReviewView } from '../../core/contract/staff/review'
import type { Problem } from '../../core/domain/problem/problem'
import { type Body, staff } from '../cloud'
import { acceptedFiles, sendFile } from '../files/send-file'
import { useNow } from '../frame/use-now'
import { counted } from '../parts/counted'
import { Labelled } from '../parts/labelled'
import { ProblemAlert } from '../parts/problem-alert'
import { randomKey } from '../parts/random-key'
import { inputOf, MomentField, momentOf } from './moment-field'

type Type = Body<'key-in'>['type']

const heard: Readonly<Record<'accepting' | 'handling', readonly [Type, string][]>> = {
  accepting: [
    ['ACK', '签收回执'],
    ['NACK', '退件'],
    ['NEED_SUPPLEMENT', '要求补充材料'],
    ['NEED_ORIGINALS', '要求邮寄原件'],
    ['ORIGINALS_IN', '原件已收到'],
    ['RETURN_ORIGINALS', '原件已寄还'],
    ['INQUIRE', '请求协查'],
    ['NEGOTIATE', '协商'],
    ['RECALL_OK', '同意撤回'],
    ['RECALL_NO', '不能撤回'],
    ['FROZEN', '缴存人称不是本人'],
    ['RESULT', '办理结果'],
  ],
  handling: [
    ['SUPPLEMENT', '补充材料'],
    ['POSTED', '原件已寄出'],
    ['ANSWER', '协查答复'],
    ['NEGOTIATE', '协商'],
    ['URGE', '催办'],
    ['RECALL', '请求撤回'],
    ['RESULT_ACK', '结果已签收'],
  ],
}
const dated: readonly Type[] = ['ACK', 'NEED_SUPPLEMENT', 'NEED_ORIGINALS', 'INQUIRE']
const tracked: readonly Type[] = ['POSTED', 'RETURN_ORIGINALS']
const said: readonly Type[] = ['NACK', 'NEED_SUPPLEMENT', 'NEED_ORIGINALS', 'INQUIRE', 'ANSWER', 'NEGOTIATE']

/** 录入对方消息: what the other centre wrote on the national platform about this case. */
export function KeyInForm({ review, onClose }: { review: ReviewView; onClose: () => void }) {
  const cache = useQueryClient()
  const now = useNow(30_000)
  const side = review.exchange?.side ?? 'accepting'
  const [type, setType] = useState<Type>()
  const [arrivedAt, setArrivedAt] = useState<string>()
  const [words, setWords] = useState('')
  const [dueOn, setDueOn] = useState('')
  const [slots, setSlots] = useState<string[]>([])
  const [outcome, setOutcome] = useState<Body<'key-in'>['outcome']>()
  const [tracking, setTracking] = useState({ carrier: '', number: '' })
  const [files, setFiles] = useState<File[]>([])
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const key = useRef(randomKey())
  const at = momentOf(arrivedAt ?? inputOf(now))
  const speaks = type !== undefined && (said.includes(type) || outcome === 'refused')

  async function keyIn(): Promise<void> {
    if (!type || !at || busy) return
    setBusy(true)
    setProblem(undefined)
    const ids: string[] = []
    for (const file of files) {
      const sent = await sendFile(file, {
        application: review.row.id,
        label: type === 'RESULT' ? '结果文件' : '对方来件',
      })
      if (!sent.ok) {
        setBusy(false)
        return setProblem(sent.problem)
      }
      ids.push(sent.id)
    }
    const keyed = await staff('key-in', {
      application: review.row.id,
      key: key.current,
      type,
      arrivedAt: at,
      files: ids,
      ...(speaks && words.trim() ? { words: words.trim() } : {}),
      ...(dated.includes(type) && dueOn ? { dueOn: dueOn as never } : {}),
      ...(type === 'NEED_SUPPLEMENT' ? { slots } : {}),
      ...(type === 'RESULT' && outcome ? { outcome } : {}),
      ...(tracked.includes(type) ? { tracking } : {}),
    })
    setBusy(false)
    if (!keyed.ok) {
      key.current = randomKey()
      return setProblem(keyed.problem)
    }
    cache.setQueryData(['application', review.row.id], keyed.body)
    void cache.invalidateQueries({ queryKey: ['queues'] })
    void cache.invalidateQueries({ queryKey: ['attachments', review.row.id] })
    onClose()
  }

  return (
    <Modal
      title="录入对方消息"
      open
      okText="录入"
      cancelText="取消"
      okButtonProps={{ disabled: !type || !at, loading: busy }}
      onOk={() => void keyIn()}
      onCancel={onClose}
    >
      <p className="quiet">{review.exchange?.other} 在全国平台上发来的。照原话录，附件一起传。</p>
      <Labelled id="key-in-type" label="是什么消息" required>
        <Select
          id="key-in-type"
          data-testid="key-in-type"
          style={{ width: '100%' }}
          value={type}
          options={heard[side].map(([value, label]) => ({ value, label }))}
          onChange={setType}
        />
      </Labelled>
      <MomentField id="key-in-at" label="到平台的时间" value={arrivedAt ?? inputOf(now)} onChange={setArrivedAt} />
      {type === 'RESULT' && (
        <Labelled id="key-in-outcome" label="结果" required>
          <Select
            id="key-in-outcome"
            data-testid="key-in-outcome"
            style={{ width: '100%' }}
            value={outcome}
            options={[
              { value: 'done', label: '已办结' },
              { value: 'refused', label: '未通过' },
              { value: 'lapsed', label: '已失效（逾期未补）' },
            ]}
            onChange={setOutcome}
          />
        </Labelled>
      )}
      {type === 'NEED_SUPPLEMENT' && (
        <Labelled id="key-in-slots" label="要补哪些" required>
          <Checkbox.Group
            aria-label="要补哪些"
            value={slots}
            options={review.slots.map(({ name, label }) => ({ value: name, label }))}
            onChange={setSlots}
          />
        </Labelled>
      )}
      {type !== undefined && tracked.includes(type) && (
        <div className="matter-columns">
          <Input
            aria-label="快递公司"
            placeholder="快递公司"
            value={tracking.carrier}
            onChange={event => setTracking({ ...tracking, carrier: event.target.value })}
          />
          <Input
            aria-label="快递单号"
            placeholder="快递单号"
            value={tracking.number}
            onChange={event => setTracking({ ...tracking, number: event.target.value })}
          />
        </div>
      )}
      {speaks && (
        <Labelled id="key-in-words" label="对方的原话" required>
          <Input.TextArea
            id="key-in-words"
            autoSize={{ minRows: 2, maxRows: 6 }}
            {...counted(400)}
            value={words}
            onChange={event => setWords(event.target.value)}
          />
        </Labelled>
      )}
      {type !== undefined && dated.includes(type) && (
        <Labelled id="key-in-due" label={type === 'ACK' ? '对方承诺办结的日期' : '对方要求答复的日期'} required>
          <Input id="key-in-due" type="date" value={dueOn} onChange={event => setDueOn(event.target.value)} />
        </Labelled>
      )}
      <Upload
        accept={acceptedFiles}
        multiple
        beforeUpload={file => {
          setFiles(kept => [...kept, file])
          return false
        }}
        onRemove={file => setFiles(kept => kept.filter(each => each.name !== file.name))}
      >
        <button type="button" className="link">
          添加对方的附件
        </button>
      </Upload>
      {problem && <ProblemAlert problem={problem} />}
    </Modal>
  )
}
