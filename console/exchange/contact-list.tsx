import { Button } from 'antd'
import { useState } from 'react'
import type { Contact } from '../../core/contract/staff/exchange'
import { ProblemAlert } from '../parts/problem-alert'
import { problemOf } from '../parts/problem-of'
import { ContactForm } from './contact-form'
import { useContacts } from './use-messages'

/** Whom to call at other centres, and who stands in for them. */
export function ContactList() {
  const { data, error, refetch } = useContacts()
  const [edited, setEdited] = useState<Contact | 'new'>()
  return (
    <section className="intake-card" aria-labelledby="contacts">
      <div className="row">
        <h2 id="contacts">联络人名录</h2>
        <span className="gap" />
        <Button size="small" onClick={() => setEdited('new')}>
          添加中心
        </Button>
      </div>
      {error && <ProblemAlert problem={problemOf(error)} onRetry={() => void refetch()} />}
      {data?.contacts.length === 0 && (
        <p className="quiet">还没有登记。把常往来的中心和联络人记在这里，收件和发送时会带出来。</p>
      )}
      <ul className="contacts">
        {data?.contacts.map(contact => (
          <li key={contact.code} className="row">
            <b>{contact.name}</b>
            <span className="quiet number">{contact.code}</span>
            <span className="quiet">
              {contact.liaison} {contact.phone}
              {contact.standIn && `；代班 ${contact.standIn} ${contact.standInPhone}`}
            </span>
            <span className="gap" />
            <button type="button" className="link" onClick={() => setEdited(contact)}>
              修改
            </button>
          </li>
        ))}
      </ul>
      {edited && <ContactForm contact={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </section>
  )
}
