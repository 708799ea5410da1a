import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { ReviewView } from '../../core/contract/staff/review'
import { CoApplicantForm } from '../intake/co-applicant-form'
import { Icon } from '../parts/icon'
import { KeyInForm } from './key-in-form'
import { RedirectForm } from './redirect-form'
import './exchange.css'
import { places } from '../places'

/** Which centre is at the other end, under which 协同编号; and, by hand, a way to type in what it wrote. */
export function ExchangeNote({ review, liaison }: { review: ReviewView; liaison: boolean }) {
  const { exchange } = review
  const [form, setForm] = useState<'key-in' | 'add-applicant' | 'redirect'>()
  const close = () => setForm(undefined)
  if (!exchange) return null
  const { side, other, scope, numbers, byHand, persons, may, closed, unread } = exchange
  return (
    <div className="exchange-note" data-testid="exchange">
      <Icon name="send" size={14} />
      <span>
        {side === 'accepting' ? '由' : '来自'}
        <b>{other}</b>
        {side === 'accepting' ? '办理' : '受理的申请'}
      </span>
      <span className="small quiet">
        协同编号 <span className="number">{numbers.join('、') || '发送时生成'}</span>
      </span>
      <span className="badge plain">{scope}</span>
      <span className="small quiet">{byHand ? '通过全国平台往来' : '系统直连'}</span>
      {byHand && liaison && (
        <>
          <Link to={places.exchange}>去联络台发送</Link>
          <Button size="small" onClick={() => setForm('key-in')}>
            录入对方消息
          </Button>
        </>
      )}
      {may.includes('add-applicant') && (
        <Button size="small" onClick={() => setForm('add-applicant')}>
          添加共同申请人
        </Button>
      )}
      {may.includes('redirect') && (
        <Button size="small" onClick={() => setForm('redirect')}>
          改送另一家
        </Button>
      )}
      {closed && (
        <p className="warned small" role="alert" data-testid="way-closed">
          本中心这种办理方式已停办（{closed}），请退回受理中心并写明原因。
        </p>
      )}
      {unread && (
        <div className="warned small" role="alert" data-testid="unread">
          对方填的下面几项读不出来，请退回受理中心：
          <ul>
            {unread.map(words => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
      {persons.length > 0 && (
        <ul className="persons small">
          {persons.map(person => (
            <li key={person.number}>
              {person.name}：{person.other}，{person.words}，<span className="number">{person.number}</span>
            </li>
          ))}
        </ul>
      )}
      {form === 'key-in' && <KeyInForm review={review} onClose={close} />}
      {form === 'add-applicant' && <CoApplicantForm review={review} onClose={close} />}
      {form === 'redirect' && <RedirectForm review={review} onClose={close} />}
    </div>
  )
}
