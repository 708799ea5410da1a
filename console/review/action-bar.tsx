import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { ActionOption } from '../../core/contract/staff/review'
import { KeyCap } from '../parts/key-cap'
import { actionKeys } from './action-keys'

interface Props {
  actions: ActionOption[]
  busy: boolean
  onChoose: (action: ActionOption) => void
  children?: ReactNode
}

const blockedId = (words: string) => `blocked-${encodeURIComponent(words)}`

/** Exactly the actions the flow allows this person now; what blocks one, or several in a row, stands beside it. */
export function ActionBar({ actions, busy, onChoose, children }: Props) {
  return (
    <fieldset className="action-bar" aria-label="办理">
      {actions.map((option, index) => (
        <span key={option.action} className="row">
          <Button
            size="large"
            type={option.primary ? 'primary' : 'default'}
            danger={option.danger}
            disabled={option.blocked !== undefined}
            loading={busy && option.primary}
            aria-describedby={option.blocked ? blockedId(option.blocked) : undefined}
            data-testid={`action-${option.action}`}
            onClick={() => onChoose(option)}
          >
            {option.label}
            {actionKeys[option.action] && <KeyCap name={actionKeys[option.action] ?? ''} />}
          </Button>
          {option.blocked && option.blocked !== actions[index + 1]?.blocked && (
            <span className="small quiet blocked" id={blockedId(option.blocked)}>
              {option.blocked}
            </span>
          )}
        </span>
      ))}
      {actions.length === 0 && <span className="quiet">这件现在没有要您办的动作</span>}
      <span className="gap" />
      {children}
    </fieldset>
  )
}
