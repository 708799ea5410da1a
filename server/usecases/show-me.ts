import { noticeOf } from '../../core/catalogue/notices/notice-of'
import { findCentre } from '../../core/catalogue/registry'
import type { DepositorDoor } from '../../core/contract/depositor/depositor-door'
import type { ReplyOf, RequestOf } from '../../core/contract/door'
import type { Handled } from '../../core/contract/serve'
import type { IdentityLevel } from '../../core/domain/identity/identity'
import { problems } from '../../core/domain/problem/problems'
import type { AskingPerson, Ports } from '../ports'
import type { Consent } from '../records/consent'
import type { Person } from '../records/person'
import type { Session } from '../records/session'
import { isWithdrawable, shownConsentId } from '../standing/has-consent'
import { meOf } from '../standing/me-of'
import { shownSessionId } from '../standing/open-session'
import { shownPhoneId } from '../standing/shown-phone-id'

const levelWords: Readonly<Record<IdentityLevel, string>> = {
  face: '人脸登录',
  password: '密码或短信登录',
  window: '窗口核对登录',
}

/** What the person agreed to and where they are logged in, as shown under 设置. */
export async function showMe(
  ports: Ports,
  asking: AskingPerson,
  _body: RequestOf<DepositorDoor, 'show-me'>,
): Promise<Handled<ReplyOf<DepositorDoor, 'show-me'>>> {
  const { person, level, id: current } = asking.session
  const { database, clock } = ports
  const [record, consents, sessions] = await Promise.all([
    database.collection<Person>('persons').find(person),
    database.collection<Consent>('consents').list({ person }),
    database.collection<Session>('sessions').list({ person }),
  ])
  if (!record) return { ok: false, problem: problems.signInFirst() }
  const now = clock.now()
  return {
    ok: true,
    body: {
      me: meOf(record, level),
      registered: record.password !== undefined,
      consents: consents.flatMap(consent => {
        const centre = findCentre(consent.centre)
        if (!centre || consent.withdrawnAt !== undefined) return []
        return {
          id: shownConsentId(consent),
          title: noticeOf(centre, consent.notice).title,
          version: consent.noticeVersion,
          centre: centre.name,
          givenAt: consent.givenAt,
          withdrawable: isWithdrawable(consent.notice),
        }
      }),
      phones: record.phones.map(({ openid, since }) => ({
        id: shownPhoneId(ports, openid),
        since,
        current: openid === asking.caller.openid,
      })),
      sessions: sessions
        .filter(session => session.expiresAt > now)
        .sort((left, right) => (left.since < right.since ? 1 : -1))
        .map(session => ({
          id: shownSessionId(session._id),
          since: session.since,
          current: session._id === current,
          words: levelWords[session.level],
        })),
    },
  }
}
