import { centres } from '../../../core/catalogue/registry'
import type { Paper } from '../../../server/ports'
import type { Line, Saying, Trip } from '../saying'
import { isClosed, type Scene } from './scene'

/** Puts an ear to every port through which words leave: papers, messages to telephones, the line on a bank statement. */
export function listen(scene: Scene): void {
  const { ports } = scene.world
  const say = (trip: Trip | undefined, saying: Omit<Saying, 'trip' | 'closed'>) => {
    if (trip) scene.heard.push({ trip, closed: isClosed(scene), ...saying })
  }

  const issue = ports.documents.issuePaper.bind(ports.documents)
  ports.documents.issuePaper = request => {
    const { paper, path } = request
    say(scene.tripAt(paper.centre.code), readPaper(paper, path))
    return issue(request)
  }

  const pay = ports.bank.pay.bind(ports.bank)
  ports.bank.pay = payment => {
    const summary = { kind: 'bank summary', what: 'summary', title: payment.summary, lines: [] } as const
    say(scene.tripAt(payment.centre), summary)
    return pay(payment)
  }

  // Refused there, it goes out as a short message too: both are heard.
  ports.notices.send = async ({ data }) => {
    const names: Readonly<Record<string, string>> = { phrase2: 'phrase', thing4: 'title' }
    const lines = Object.entries(data).map(([name, text]) => ({ label: names[name] ?? name, text: String(text) }))
    say(speaker(scene), {
      kind: 'short message',
      what: 'subscribe',
      title: '消息',
      lines: lines.filter(({ label }) => label !== 'date3'),
    })
    return { kind: 'no', code: 'not-subscribed', message: 'not subscribed' }
  }
  const send = ports.shortMessages.send
  ports.shortMessages.send = (phone, template, values) => {
    const lines = values.map((text, index) => ({ label: index === 1 ? 'title' : 'thing', text }))
    if (template === 'progress') say(speaker(scene), { kind: 'short message', what: 'sms', title: '短信', lines })
    return send(phone, template, values)
  }
}

/** A message does not say which centre sent it: words are held against the item, whoever spoke. */
function speaker(scene: Scene): Trip | undefined {
  const { a, b } = scene.world
  return scene.tripAt(b.code) ?? scene.tripAt(a.code)
}

const nameOf = (path: string): string => {
  const file = path.split('/').at(-1)?.replace('.pdf', '') ?? ''
  if (file.startsWith('cover-')) return 'cover'
  return path.includes('/certificates/') ? 'certificate' : file
}

function readPaper(paper: Paper, path: string): Omit<Saying, 'trip' | 'closed'> {
  const { title, number, centre, rows, statement, validity, addressee, receipt } = paper
  const line = (label: string, text: string): Line => ({ label, text })
  const ours = centres.find(({ code }) => code === centre.code)
  return {
    kind: 'paper',
    what: nameOf(path),
    title,
    lines: [
      line('编号', number),
      line('中心', centre.name),
      line('电话', ours && centre.phone === ours.phone ? centre.phone : ''),
      ...rows.map(({ label, value }) => line(label, value)),
      line('说明', statement),
      ...(validity === undefined ? [] : [line('有效期', validity)]),
      ...(addressee === undefined ? [] : [line('致', addressee)]),
      ...(receipt ? [line('回执', JSON.stringify(receipt))] : []),
    ],
  }
}
