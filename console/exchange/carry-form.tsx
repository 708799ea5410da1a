import { useQueryClient } from '@tanstack/react-query'
import { Modal, Upload } from 'antd'
import { useRef, useState } from 'react'
import type { HeldMessage } from '../../core/contract/staff/exchange'
import type { Problem } from '../../core/domain/problem/problem'
import { staff } from '../cloud'
import { acceptedFiles, sendFile } from '../files/send-file'
import { useNow } from '../frame/use-now'
import { Icon } from '../parts/icon'
import { ProblemAlert } from '../parts/problem-alert'
import { randomKey } from '../parts/random-key'
import { inputOf, MomentField, momentOf } from './moment-field'

interface Props {
  held: HeldMessage
  onClose: () => void
  onDone: (words: string) => void
}

/** 登记已发送: when it stood on the platform, and a picture of the screen that says so. */
export function CarryForm({ held, onClose, onDone }: Props) {
  const cache = useQueryClient()
  const now = useNow(30_000)
  const [sentAt, setSentAt] = useState<string>()
  const [proof, setProof] = useState<File>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const key = useRef(randomKey())
  const shown = sentAt ?? inputOf(now)

  async function register(): Promise<void> {
    const at = momentOf(shown)
    if (!at || !proof || !held.application || busy) return
    setBusy(true)
    const sent = await sendFile(proof, { application: held.application, label: '平台发送截图' })
    const outcome = sent.ok
      ? await staff('mark-carried', { message: held.message, key: key.current, sentAt: at, proof: sent.id })
      : sent
    setBusy(false)
    if (!outcome.ok) return setProblem(outcome.problem)
    void cache.invalidateQueries()
    onDone(`${held.typeWords}已登记为已发送`)
  }

  return (
    <Modal
      title={`登记已发送：${held.typeWords}`}
      open
      okText="登记"
      cancelText="取消"
      okButtonProps={{ disabled: !proof || !momentOf(shown), loading: busy }}
      onOk={() => void register()}
      onCancel={onClose}
    >
      <p className="quiet">
        发给{held.other.name}，协同编号 <span className="number">{held.exchange}</span>
      </p>
      <MomentField id="sent-at" label="在平台上发出的时间" value={shown} onChange={setSentAt} />
      <span className="label">
        平台“已发送”的截图<span className="required">*</span>
      </span>
      <Upload.Dragger
        accept={acceptedFiles}
        maxCount={1}
        beforeUpload={file => {
          setProof(file)
          return false
        }}
        onRemove={() => setProof(undefined)}
      >
        <span className="row">
          <Icon name="page" /> 把截图拖到这里，或点这里选
        </span>
      </Upload.Dragger>
      {problem && <ProblemAlert problem={problem} />}
    </Modal>
  )
}
