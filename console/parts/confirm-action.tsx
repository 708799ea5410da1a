import { Button, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ActionOption } from '../../core/contract/staff/review'
import type { Problem } from '../../core/domain/problem/problem'
import { CodeInput } from './code-input'
import { ProblemAlert } from './problem-alert'
import './confirm-action.css'

interface Props {
  option: Pick<ActionOption, 'label' | 'danger' | 'needsCode'> | undefined
  busy: boolean
  problem: Problem | undefined
  /** What the action asks beside the code is there. */
  complete: boolean
  onConfirm: (code: string | undefined) => void
  onCancel: () => void
  children?: ReactNode
}

/** Asked once more before what cannot be undone; with the second factor where the action wants it. */
export function ConfirmAction({ option, busy, problem, complete, onConfirm, onCancel, children }: Props) {
  const [code, setCode] = useState('')
  if (!option) return null
  const ready = complete && (!option.needsCode || code.length === 6)
  function confirm(): void {
    if (!ready) return
    setCode('')
    onConfirm(option?.needsCode ? code : undefined)
  }
  return (
    <Modal
      title={`确认${option.label}`}
      open
      onCancel={onCancel}
      mask={{ closable: false }}
      footer={[
        <Button key="cancel" onClick={onCancel}>
          取消
        </Button>,
        <Button key="confirm" type="primary" danger={option.danger} disabled={!ready} loading={busy} onClick={confirm}>
          确认{option.label}
        </Button>,
      ]}
    >
      <form
        onSubmit={event => {
          event.preventDefault()
          confirm()
        }}
      >
        {children}
        {option.needsCode && (
          <div className="confirm-code">
            <p className="quiet" id="confirm-code-hint">
              请再输一次手机验证器上的6位数字；登录时用过的那组不能再用。
            </p>
            <CodeInput label="动态验证码" value={code} onChange={setCode} describedBy="confirm-code-hint" />
          </div>
        )}
        {problem && <ProblemAlert problem={problem} />}
      </form>
    </Modal>
  )
}
