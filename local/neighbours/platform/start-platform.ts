import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import * as z from 'zod'
import { startJsonServer } from '../json-server'
import { OffsetClock } from '../offset-clock'
import type { Neighbour } from '../run-as-process'
import { MailBook } from './mail-book'
import { platformPage } from './platform-page'
import { type Member, PlatformSettings } from './platform-settings'
import { Manner, ThirdLiaison } from './third-liaison'

interface Session {
  member: Member
  token: string
  endsAt: number
}

const sessionMs = 30 * 60_000
const triesBeforePause = 5
const pauseMs = 10 * 60_000

const Letter = z.object({
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  body: z.string().default(''),
  files: z.array(z.object({ name: z.string(), type: z.string(), base64: z.string() })).default([]),
})

/**
 * Starts the national platform: pages for a person who logs in, reads and writes messages with attachments. It has no
 * interface for programs, and it may be down for days. At its control address: `/control/down {untilMs}` (0 = up),
 * `/control/third {manner, receivedAfter, answeredAfter}`, `/control/letter` (somebody writes), `/control/mails`, `/control/clock`.
 */
export async function startPlatform(given: unknown): Promise<Neighbour> {
  const settings = PlatformSettings.parse(given)
  const clock = new OffsetClock()
  const book = new MailBook(settings.stateFile)
  const third = new ThirdLiaison(book, settings.thirdCentre)
  let downUntil = 0
  const isDown = () => clock.now() < downUntil
  const work = () => {
    if (!isDown()) third.work(clock.now())
  }
  const ticking = setInterval(work, 1000)
  const { app } = pages(settings, book, clock, { isDown, work })
  const server = serve({ fetch: app.fetch, port: settings.port, hostname: '127.0.0.1' }) as ServerType
  await new Promise<void>((done, failed) => server.once('listening', () => done()).once('error', failed))
  const control = settings.control
    ? await startJsonServer(0, ({ path, body }) => {
        if (path === '/control/down') {
          downUntil = z.object({ untilMs: z.number() }).parse(body).untilMs
          return { json: { down: isDown() } }
        }
        if (path === '/control/third') {
          third.manner = Manner.parse(body)
          work()
          return { json: third.manner }
        }
        if (path === '/control/letter') {
          const { files, ...letter } = Letter.parse(body)
          const kept = files.map(({ base64, ...file }) => ({ ...file, bytes: Buffer.from(base64, 'base64') }))
          return { json: { id: book.send({ ...letter, files: kept }, clock.now()) } }
        }
        if (path === '/control/mails') {
          return { json: { mails: settings.members.flatMap(({ code }) => book.list(code, 'inbox')) } }
        }
        if (path === '/control/clock') {
          clock.move(z.object({ offsetMs: z.int() }).parse(body).offsetMs)
          work()
          return { json: { now: new Date(clock.now()).toISOString() } }
        }
        return undefined
      })
    : undefined
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...(control ? { control: control.base } : {}),
    async close() {
      clearInterval(ticking)
      await Promise.all([new Promise(done => server.close(done)), control?.close()])
      book.close()
    },
  }
}

function pages(
  settings: z.output<typeof PlatformSettings>,
  book: MailBook,
  clock: OffsetClock,
  { isDown, work }: { isDown(): boolean; work(): void },
) {
  const sessions = new Map<string, Session>()
  const tries = new Map<string, { failed: number; until: number }>()
  const nameOf = (code: string) => settings.members.find(member => member.code === code)?.centre ?? code
  const app = new Hono()
  const sessionOf = (context: Context) => {
    const session = sessions.get(getCookie(context, 'platform') ?? '')
    return session && session.endsAt > clock.now() ? session : undefined
  }
  const frameOf = ({ member, token }: Session) => ({ member, token, unread: book.unread(member) })

  app.use(async (context, next) => {
    if (isDown()) return context.html(platformPage.down(), 503)
    work()
    const isFree = context.req.path === '/login'
    const session = sessionOf(context)
    if (!session && !isFree) return context.redirect('/login')
    if (session) session.endsAt = clock.now() + sessionMs
    return next()
  })
  app.get('/', context => context.redirect('/inbox'))
  app.get('/login', context => context.html(platformPage.logIn()))
  app.post('/login', async context => {
    const { account, password } = (await context.req.parseBody()) as Record<string, string>
    const known = tries.get(account ?? '') ?? { failed: 0, until: 0 }
    if (known.until > clock.now()) return context.html(platformPage.logIn('密码错了太多次，请十分钟后再试。'), 429)
    const member = settings.members.find(one => one.account === account && one.password === password)
    if (!member) {
      const failed = known.failed + 1
      tries.set(account ?? '', { failed, until: failed >= triesBeforePause ? clock.now() + pauseMs : 0 })
      return context.html(platformPage.logIn('账号或密码不对，请核对后再填。'), 401)
    }
    tries.delete(member.account)
    const id = randomBytes(24).toString('base64url')
    sessions.set(id, { member, token: randomBytes(24).toString('base64url'), endsAt: clock.now() + sessionMs })
    setCookie(context, 'platform', id, { httpOnly: true, sameSite: 'Strict', path: '/' })
    return context.redirect('/inbox')
  })
  app.post('/logout', context => {
    sessions.delete(getCookie(context, 'platform') ?? '')
    return context.redirect('/login')
  })
  app.get('/inbox', context => {
    const session = sessionOf(context) as Session
    return context.html(platformPage.box(frameOf(session), '消息', book.list(session.member.code, 'inbox'), nameOf))
  })
  app.get('/sent', context => {
    const session = sessionOf(context) as Session
    const said = context.req.query('said') ? '消息已发送。' : undefined
    const mails = book.list(session.member.code, 'sent')
    return context.html(platformPage.box(frameOf(session), '已发送', mails, nameOf, said))
  })
  app.get('/mail/:id', context => {
    const session = sessionOf(context) as Session
    const mail = book.open(Number(context.req.param('id')), session.member.code, clock.now())
    if (!mail) return context.html(platformPage.missing(), 404)
    return context.html(platformPage.mail(frameOf(session), mail, nameOf))
  })
  app.get('/file/:id', context => {
    const session = sessionOf(context) as Session
    const file = book.file(Number(context.req.param('id')), session.member.code)
    if (!file) return context.html(platformPage.missing(), 404)
    const name = encodeURIComponent(file.name)
    return context.body(Buffer.from(file.bytes) as never, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
    })
  })
  const limits = { bytes: settings.maxAttachmentBytes, files: settings.maxAttachments }
  const others = (member: Member) => settings.members.filter(({ code }) => code !== member.code)
  app.get('/compose', context => {
    const session = sessionOf(context) as Session
    const { to, subject } = context.req.query()
    const kept = { ...(to ? { to } : {}), ...(subject ? { subject } : {}) }
    return context.html(platformPage.compose(frameOf(session), others(session.member), limits, kept))
  })
  app.post('/compose', async context => {
    const session = sessionOf(context) as Session
    const form = await context.req.formData()
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const files = form.getAll('files').filter((one): one is File => typeof one !== 'string' && one.size > 0)
    const tooBig = files.filter(file => file.size > limits.bytes).map(file => file.name)
    const problem =
      (text('token') !== session.token && '页面放得太久了，请再发一次。') ||
      (!others(session.member).some(({ code }) => code === text('to')) && '请选收件中心。') ||
      (!text('subject') && '请填标题。') ||
      (files.length > limits.files && `附件最多${limits.files}个，现在有${files.length}个。`) ||
      (tooBig.length > 0 &&
        `附件太大：${tooBig.join('、')}。每个不超过${Math.floor(limits.bytes / 1024)}KB，请拆开或压缩后再发。`)
    const letter = { to: text('to'), subject: text('subject'), body: text('body') }
    if (problem) {
      const kept = { ...letter, problem }
      return context.html(platformPage.compose(frameOf(session), others(session.member), limits, kept), 400)
    }
    const attached = files.map(async file => ({
      name: file.name,
      type: file.type,
      bytes: new Uint8Array(await file.arrayBuffer()),
    }))
    book.send({ from: session.member.code, ...letter, files: await Promise.all(attached) }, clock.now())
    return context.redirect('/sent?said=1')
  })
  return { app }
}
