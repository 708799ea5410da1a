import { useQueryClient } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import type { Contact } from '../../core/contract/staff/exchange'
import type { Problem } from '../../core/domain/problem/problem'
import { staff } from '../cloud'
import { counted } from '../parts/counted'
import { Labelled } from '../parts/labelled'
import { ProblemAlert } from '../parts/problem-alert'

const empty: Contact = { code: '', name: '', liaison: '', phone: '', standIn: '', standInPhone: '' }
const fields: readonly [keyof Contact, string, boolean][] = [
  ['code', '中心代码（6位）', true],
  ['name', '中心名称', true],
  ['liaison', '联络人', false],
  ['phone', '联络人电话', false],
  ['standIn', '代班人（联络人不在时找他）', false],
  ['standInPhone', '代班人电话', false],
]

/** 联络人名录: one centre, who speaks for it and who stands in. */
export function ContactForm({ contact, onClose }: { contact: Contact | undefined; onClose: () => void }) {
  const cache = useQueryClient()
  const [value, setValue] = useState<Contact>(contact ?? empty)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()

  async function save(): Promise<void> {
    setBusy(true)
    const outcome = await staff('save-contact', { contact: value })
    setBusy(false)
    if (!outcome.ok) return setProblem(outcome.problem)
    cache.setQueryData(['contacts'], outcome.body)
    onClose()
  }

  return (
    <Modal
      title={contact ? `修改${contact.name}的联络人` : '添加中心'}
      open
      okText="保存"
      cancelText="取消"
      okButtonProps={{ loading: busy, disabled: !/^\d{6}$/.test(value.code) || value.name.trim().length < 2 }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      {fields.map(([name, label, required]) => (
        <Labelled key={name} id={`contact-${name}`} label={label} required={required}>
          <Input
            id={`contact-${name}`}
            {...counted(name === 'code' ? 6 : name === 'name' ? 60 : 40)}
            disabled={name === 'code' && contact !== undefined}
            value={value[name]}
            onChange={event => setValue({ ...value, [name]: event.target.value })}
          />
        </Labelled>
      ))}
      {problem && <ProblemAlert problem={problem} />}
    </Modal>
  )
}
