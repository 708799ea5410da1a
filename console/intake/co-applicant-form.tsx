import { useQueryClient } from '@tanstack/react-query'
import { Checkbox, Modal, Radio, Select } from 'antd'
import { useRef, useState } from 'react'
import type { ReviewView } from '../../core/contract/staff/review'
import type { Problem } from '../../core/domain/problem/problem'
import type { IdentityDocumentKind } from '../../core/domain/values/identity-document-kind'
import { type Body, staff } from '../cloud'
import { DocumentKindField } from '../parts/document-kind-field'
import { Labelled } from '../parts/labelled'
import { ProblemAlert } from '../parts/problem-alert'
import { randomKey } from '../parts/random-key'
import { TypedInput } from '../parts/typed-input'
import { useIntake, useIntakeChoices } from './use-intake'
import { type Where, WhereTo } from './where-to'
import './intake.css'

type Relation = Body<'add-applicant'>['relation']
const texts = [
  ['name', 'text', '姓名', 'applicant.name'],
  ['idNumber', 'text', '证件号码', 'applicant.idNumber'],
  ['phone', 'phone', '手机号', 'applicant.phone'],
  ['card', 'card', '收款卡号', 'payee.card'],
  ['amount', 'money', '申请提取金额（元）', 'amount'],
] as const

/** 添加共同申请人: spouse or co-owner of the house, with an account and a card of their own; the material is the case's. */
export function CoApplicantForm({ review, onClose }: { review: ReviewView; onClose: () => void }) {
  const cache = useQueryClient()
  const choices = useIntakeChoices()
  const [relation, setRelation] = useState<Relation>('spouse')
  const [where, setWhere] = useState<Where>()
  const intake = useIntake(where?.code, review.row.item)
  const [typed, setTyped] = useState<Record<(typeof texts)[number][0], string>>({
    name: '',
    idNumber: '',
    phone: '',
    card: '',
    amount: '',
  })
  const [idType, setIdType] = useState<IdentityDocumentKind>('resident-id')
  const [bank, setBank] = useState<string>()
  const [compared, setCompared] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const key = useRef(randomKey())
  const at = (path: string) => problem?.fields?.find(field => field.path === path)?.message

  async function add(): Promise<void> {
    if (!where || busy) return
    setBusy(true)
    const { id: application, version } = review.row
    const { name, idNumber, phone, card, amount } = typed
    const outcome = await staff('add-applicant', {
      application,
      version,
      key: key.current,
      to: where.code,
      toName: where.name,
      why: 'deposit',
      relation,
      applicant: { name, idNumber, ...(idType === 'resident-id' ? {} : { idType }), ...(phone ? { phone } : {}) },
      ...(bank || card ? { payee: { bank: bank ?? '', card } } : {}),
      ...(amount ? { amount } : {}),
      compared: true,
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
      title="添加共同申请人"
      open
      okText="添加"
      cancelText="取消"
      okButtonProps={{ loading: busy, disabled: !compared || !where?.name.trim() || !typed.name.trim() }}
      onOk={() => void add()}
      onCancel={onClose}
    >
      <p className="quiet">配偶或共有人从自己的账户提取，各自的缴存地中心分别办；材料共用一份，查询授权书每人一份。</p>
      <Radio.Group
        value={relation}
        options={[
          { value: 'spouse', label: '配偶' },
          { value: 'co-owner', label: '共有人' },
        ]}
        onChange={event => setRelation(event.target.value as Relation)}
      />
      <WhereTo label="这个人在哪家中心缴存" centres={choices.data?.centres ?? []} value={where} onChange={setWhere} />
      {at('to') && <div className="small bad">{at('to')}</div>}
      <div className="matter-columns">
        <DocumentKindField id="co-idType" value={idType} onChange={setIdType} />
        {texts.map(([name, kind, label, path]) => (
          <TypedInput
            key={name}
            id={`co-${name}`}
            field={{ name, kind, label, required: name !== 'phone' }}
            value={typed[name]}
            problem={at(path)}
            onChange={value => setTyped({ ...typed, [name]: value })}
          />
        ))}
        <Labelled id="co-bank" label="收款银行" required problem={at('payee') ?? at('payee.bank')}>
          <Select
            id="co-bank"
            style={{ width: '100%' }}
            value={bank}
            options={intake.data?.ways[0]?.banks.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={setBank}
          />
        </Labelled>
      </div>
      <Checkbox checked={compared} onChange={event => setCompared(event.target.checked)}>
        我已当面核对：本人、证件照片和证件号码一致；查询授权书已签好
      </Checkbox>
      {problem && <ProblemAlert problem={problem} />}
    </Modal>
  )
}
