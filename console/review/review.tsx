import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import type { ActionOption, ReviewView } from '../../core/contract/staff/review'
import type { ApplicationId } from '../../core/domain/values/ids'
import { ConfirmAction } from '../parts/confirm-action'
import { ProblemAlert } from '../parts/problem-alert'
import { useKeys } from '../parts/use-keys'
import { casePlace, queuePlace } from '../places'
import { useClaim } from '../queue/use-claim'
import { ActionBar } from './action-bar'
import { actionKeys } from './action-keys'
import { type Asked, AskedFields, isComplete } from './asked-fields'
import { CompareBody } from './compare-body'
import { ConfirmWords } from './confirm-words'
import { type Drafts, noDrafts } from './drafts'
import { Lease } from './lease'
import { Opinion, opinions } from './opinion'
import { ReviewHead } from './review-head'
import { SecondApproval } from './second-approval'
import { type ActionInput, useAction } from './use-action'
import { Viewer } from './viewer'

export interface ReviewProps {
  review: ReviewView
  askedAt: number
  asking: boolean
  onAskAgain: () => void
}

type Action = ActionOption['action']
const confirmed: readonly Action[] = ['approve', 'refuse', 'retry', 'agree-withdrawal']
/** What its own form asks; opinions have pages of their own for lines and reasons. */
const formOf = ({ action, asks }: ActionOption) => (opinions.includes(action) ? [] : asks)
const deciding: readonly Action[] = ['approve', 'refuse', 'send-back']

/** One application: material, comparison, checklist, deadline, history and what may be done, on one screen. */
export function Review(props: ReviewProps) {
  const { review } = props
  const { row, actions, neighbours, proposal } = review
  const navigate = useNavigate()
  const { state } = useLocation()
  const [address, setAddress] = useSearchParams()
  const [drafts, setDrafts] = useState<Drafts>(noDrafts)
  const [opinion, setOpinion] = useState<Action>()
  const [asked, setAsked] = useState<ActionOption>()
  const [fields, setFields] = useState<Asked>({})
  const { act, busy, problem, done, forget } = useAction(review)
  const claims = useClaim()

  const option = actions.find(({ action }) => action === opinion)
  const second = proposal !== undefined && actions.some(({ action }) => deciding.includes(action))
  const brief = second && !option && address.get('view') !== 'full'
  const back = typeof state?.from === 'string' ? state.from : queuePlace()
  const go = (application: ApplicationId) => void navigate(casePlace(application), { state })

  async function carryOut(input: ActionInput): Promise<void> {
    if (!(await act(input))) return
    setAsked(undefined)
    setOpinion(undefined)
    setDrafts(noDrafts)
    setFields({})
  }

  function choose(chosen: ActionOption): void {
    if (chosen.blocked || busy) return
    forget()
    if (opinions.includes(chosen.action)) {
      const known = review.refusalReasons.find(
        ({ code, title }) => proposal?.reason === code || proposal?.reason === title,
      )
      // What the handler put into words of their own is taken over as it is.
      const proposed = known?.code ?? (chosen.ownWords && proposal?.outcome === 'refuse' ? proposal.reason : undefined)
      if (chosen.action === 'refuse' && !drafts.reason && proposed) setDrafts({ ...drafts, reason: proposed })
      setOpinion(chosen.action)
    } else if (confirmed.includes(chosen.action) || formOf(chosen).length > 0) setAsked(chosen)
    else void carryOut({ action: chosen.action, note: drafts.note.trim() || undefined })
  }

  function confirm(code: string | undefined): void {
    if (!asked) return
    const refusal =
      asked.action === 'refuse' ? { reason: drafts.reason, note: drafts.reasonNote.trim() || undefined } : {}
    const note = asked.action === 'refuse' ? {} : { note: drafts.note.trim() || undefined }
    void carryOut({ action: asked.action, code, ...note, ...refusal, ...(formOf(asked).length > 0 ? fields : {}) })
  }

  const byKey = (key: string) => {
    const found = actions.find(({ action }) => actionKeys[action] === key)
    if (found && !option) choose(found)
  }
  const close = () => setOpinion(undefined)
  useKeys({
    a: () => byKey('a'),
    b: () => byKey('b'),
    c: () => row.claimable && !row.assignee && void claims.claim(row),
    r: () => row.releasable && void claims.release(row),
    j: () => neighbours.next && go(neighbours.next),
    k: () => neighbours.previous && go(neighbours.previous),
    n: () => document.querySelector<HTMLElement>('.checklist li[data-open] input')?.focus(),
    Escape: close,
  })

  const bar = (
    <>
      {problem && !asked && (
        <div className="review-alert">
          <ProblemAlert problem={problem} />
        </div>
      )}
      {done && (
        <div className="review-alert">
          <Alert
            type="success"
            showIcon
            role="status"
            data-testid="done"
            title={done}
            action={
              neighbours.next && (
                <Button size="small" onClick={() => neighbours.next && go(neighbours.next)}>
                  下一件
                </Button>
              )
            }
          />
        </div>
      )}
    </>
  )
  const actionBar = (
    <ActionBar actions={actions} busy={busy} onChoose={choose}>
      {row.releasable && (
        <Button size="large" type="text" loading={claims.busy === row.id} onClick={() => void claims.release(row)}>
          释放
        </Button>
      )}
    </ActionBar>
  )

  return (
    <div className="review">
      <ReviewHead review={review} back={back} onGo={go}>
        {second && (
          <Button size="small" onClick={() => setAddress(brief ? { view: 'full' } : {}, { state, replace: true })}>
            {brief ? '看全部材料和比对' : '回到复核'}
          </Button>
        )}
        <Lease row={row} busy={claims.busy === row.id} onClaim={() => void claims.claim(row)} />
      </ReviewHead>
      {brief ? (
        <SecondApproval {...props} drafts={drafts} onDrafts={setDrafts} alerts={bar} actionBar={actionBar} />
      ) : (
        <div className={`review-columns ${option ? 'review-with-opinion' : ''}`}>
          <Viewer review={review} />
          <div className="review-side">
            {bar}
            {option ? (
              <Opinion
                review={review}
                option={option}
                drafts={drafts}
                busy={busy}
                onDrafts={setDrafts}
                onTurn={setOpinion}
                onClose={close}
                onSend={input => (input.action === 'refuse' ? setAsked(option) : void carryOut(input))}
              />
            ) : (
              <>
                <CompareBody {...props} drafts={drafts} onDrafts={setDrafts} />
                {actionBar}
              </>
            )}
          </div>
        </div>
      )}
      <ConfirmAction
        key={asked?.action}
        option={asked}
        busy={busy}
        problem={problem}
        complete={asked === undefined || isComplete(formOf(asked), fields)}
        onConfirm={confirm}
        onCancel={() => setAsked(undefined)}
      >
        {asked && <ConfirmWords action={asked.action} review={review} reason={drafts.reason} />}
        {asked && (
          <AskedFields option={asked} asks={formOf(asked)} review={review} value={fields} onChange={setFields} />
        )}
      </ConfirmAction>
      <span className="only-read" aria-live="polite">
        {claims.said}
      </span>
    </div>
  )
}
