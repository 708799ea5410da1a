import { Radio, Select, Tag } from 'antd'
import type { FieldKind } from '../../core/domain/item/item'
import { meaningOf } from '../../core/domain/item/read-answer'
import type { Problem } from '../../core/domain/problem/problem'
import { documentWords } from '../../core/domain/values/identity-document-kind'
import { DocumentKindField } from '../parts/document-kind-field'
import { ItemField } from '../parts/item-field'
import { Labelled } from '../parts/labelled'
import { TypedInput } from '../parts/typed-input'
import type { Intake, Matter } from './matter'

interface Props {
  intake: Intake
  matter: Matter
  problem?: Problem
  onChange: (matter: Matter) => void
}

type TextName = 'name' | 'idNumber' | 'phone' | 'account' | 'card'

const places = { deposit: '缴存地在那里', loan: '贷款在那里', registration: '单位注册在那里' } as const

/** Who applies, for what, and where the money goes: the same at the window and when a request is keyed in. */
export function MatterForm({ intake, matter, problem, onChange }: Props) {
  const set = (more: Partial<Matter>) => onChange({ ...matter, ...more })
  const at = (...paths: string[]) => problem?.fields?.find(({ path }) => paths.includes(path))?.message
  const way = intake.ways.find(({ mode }) => mode === matter.mode) ?? intake.ways[0]
  const typed = (name: TextName, kind: FieldKind, label: string, more: { required?: boolean; hint?: string } = {}) => (
    <TypedInput
      id={`matter-${name}`}
      field={{ name, kind, label, required: more.required ?? false, ...(more.hint ? { hint: more.hint } : {}) }}
      value={matter[name]}
      problem={at(name === 'card' ? 'payee.card' : `applicant.${name}`)}
      onChange={value => set({ [name]: value })}
    />
  )
  return (
    <div className="matter-form">
      {intake.ways.length > 1 && (
        <Labelled id="matter-mode" label="办理方式">
          <Radio.Group
            id="matter-mode"
            value={way?.mode}
            options={intake.ways.map(({ mode, modeWords }) => ({ value: mode, label: modeWords }))}
            onChange={event => set({ mode: event.target.value as Matter['mode'] })}
          />
        </Labelled>
      )}
      {way && (
        <p className="small quiet">
          {way.modeWords}：{way.promise} {way.assumed && <Tag title={way.assumed}>依据待确认</Tag>}
        </p>
      )}
      {intake.places.length > 1 && (
        <Labelled id="matter-why" label="为什么归那家中心办" required problem={at('why')}>
          <Radio.Group
            id="matter-why"
            value={matter.why}
            options={intake.places.map(place => ({ value: place, label: places[place] }))}
            onChange={event => set({ why: event.target.value as Matter['why'] })}
          />
        </Labelled>
      )}
      <div className="matter-columns">
        {typed('name', 'text', '申请人姓名', { required: true, hint: '照证件' })}
        <DocumentKindField id="matter-idType" value={matter.idType} onChange={idType => set({ idType })} />
        {typed('idNumber', 'text', `${documentWords[matter.idType]}号码`, { required: true })}
        {typed('phone', 'phone', '手机号', { hint: '收通知用' })}
        {typed('account', 'contract', '个人账号或借款合同号', { hint: '知道就填' })}
        {way?.fields.map(field => (
          <ItemField
            key={field.name}
            field={field}
            kind={meaningOf(field, way.fields, matter.answers)}
            value={matter.answers[field.name] ?? ''}
            problem={at(field.name, `answers.${field.name}`)}
            onChange={value => set({ answers: { ...matter.answers, [field.name]: value } })}
          />
        ))}
        {way?.needsPayee && (
          <>
            <Labelled id="matter-bank" label="收款银行" required problem={at('payee', 'payee.bank')}>
              <Select
                id="matter-bank"
                data-testid="matter-bank"
                style={{ width: '100%' }}
                value={matter.bank || undefined}
                options={way.banks.map(({ code, name }) => ({ value: code, label: name }))}
                onChange={bank => set({ bank })}
              />
            </Labelled>
            {typed('card', 'card', '收款卡号', { required: true })}
          </>
        )}
      </div>
    </div>
  )
}
