import { useQueryClient } from '@tanstack/react-query'
import { Modal, Radio } from 'antd'
import { useRef, useState } from 'react'
import type { ReviewView } from '../../core/contract/staff/review'
import type { Problem } from '../../core/domain/problem/problem'
import { type Body, staff } from '../cloud'
import { useIntakeChoices } from '../intake/use-intake'
import { type Where, WhereTo } from '../intake/where-to'
import { Labelled } from '../parts/labelled'
import { ProblemAlert } from '../parts/problem-alert'
import { randomKey } from '../parts/random-key'
import '../intake/intake.css'

type Why = Body<'redirect-intake'>['why']

/** 改送另一家中心: it came back, or was meant for another; a new 协同编号 is made. */
export function RedirectForm({ review, onClose }: { review: ReviewView; onClose: () => void }) {
  const cache = useQueryClient()
  const choices = useIntakeChoices()
  const [where, setWhere] = useState<Where>()
  const [why, setWhy] = useState<Why>('deposit')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const key = useRef(randomKey())

  async function redirect(): Promise<void> {
    if (!where || busy) return
    setBusy(true)
    const { id: application, version } = review.row
    const outcome = await staff('redirect-intake', {
      application,
      version,
      key: key.current,
      to: where.code,
      toName: where.name,
      why,
    })
    setBusy(false)
    if (!outcome.ok) {
      key.current = randomKey()
      return setProblem(outcome.problem)
    }
    cache.setQueryData(['application', application], outcome.body)
    onClose()
  }

  return (
    <Modal
      title="改送另一家中心"
      open
      okText="改送"
      cancelText="取消"
      okButtonProps={{ loading: busy, disabled: !where?.name.trim() || !/^\d{6}$/.test(where.code) }}
      onOk={() => void redirect()}
      onCancel={onClose}
    >
      <WhereTo label="改送哪家中心" centres={choices.data?.centres ?? []} value={where} onChange={setWhere} />
      <Labelled id="redirect-why" label="为什么归那家中心办">
        <Radio.Group
          id="redirect-why"
          value={why}
          options={[
            { value: 'deposit', label: '缴存地在那里' },
            { value: 'loan', label: '贷款在那里' },
            { value: 'registration', label: '单位注册在那里' },
          ]}
          onChange={event => setWhy(event.target.value as Why)}
        />
      </Labelled>
      {problem && <ProblemAlert problem={problem} />}
    </Modal>
  )
}
