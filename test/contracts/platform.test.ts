import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { platformMembers, platformSettings } from '../../local/neighbours/neighbour-settings'
import { type SpawnedNeighbour, spawnNeighbour } from '../../local/neighbours/spawn-neighbour'

const home = mkdtempSync(join(tmpdir(), 'platform-'))
const limit = 100_000
const day = 86_400_000
let platform: SpawnedNeighbour
let offsetMs = 0

const start = (port = 0) =>
  spawnNeighbour(
    'platform',
    'platform',
    { ...platformSettings({ home, control: true }), maxAttachmentBytes: limit, port },
    home,
  )
beforeAll(async () => {
  platform = await start()
}, 30_000)
afterAll(async () => {
  await platform?.close()
  rmSync(home, { recursive: true, force: true })
})

const control = async (path: string, body: object) => {
  const reply = await fetch(`${platform.control}/control/${path}`, { method: 'POST', body: JSON.stringify(body) })
  return (await reply.json()) as Record<string, unknown>
}
const wind = (ms: number) => {
  offsetMs += ms
  return control('clock', { offsetMs })
}

/** A person at a browser: keeps the cookie, sees pages, fills in forms. */
function person() {
  let cookie = ''
  const go = async (path: string, init: RequestInit = {}) => {
    const reply = await fetch(`${platform.base}${path}`, { redirect: 'manual', ...init, headers: { cookie } })
    cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? cookie
    const bytes = new Uint8Array(await reply.arrayBuffer())
    const text = new TextDecoder().decode(bytes)
    return { status: reply.status, text, bytes, leads: reply.headers.get('location') }
  }
  const tokenOf = (text: string) => /name="token" value="([^"]+)"/.exec(text)?.[1] ?? ''
  return {
    go,
    logIn: (account: string, password = 'yanshi-2026') =>
      go('/login', { method: 'POST', body: new URLSearchParams({ account, password }) }),
    async write(
      to: string,
      subject: string,
      body: string,
      files: { name: string; bytes: Uint8Array }[] = [],
      token?: string,
    ) {
      const form = new FormData()
      const given = token ?? tokenOf((await go('/compose')).text)
      for (const [name, value] of Object.entries({ token: given, to, subject, body })) form.append(name, value)
      for (const { name, bytes } of files) form.append('files', new Blob([bytes as never]), name)
      return go('/compose', { method: 'POST', body: form })
    },
  }
}

async function liaison(account = 'hs-lianluo') {
  const one = person()
  await one.logIn(account)
  return one
}
const third = platformMembers[2].code

describe('the national platform is a page for a person', () => {
  test('nobody sees anything without logging in, and a wrong password is told', async () => {
    const one = person()
    expect(await one.go('/inbox')).toMatchObject({ status: 302, leads: '/login' })
    const refused = await one.logIn('hs-lianluo', 'wrong')
    expect([refused.status, refused.text]).toEqual([401, expect.stringContaining('账号或密码不对')])
    expect(await one.logIn('hs-lianluo')).toMatchObject({ status: 302, leads: '/inbox' })
    expect((await one.go('/inbox')).text).toContain('黄石市住房公积金中心')
  })

  test('five wrong passwords make the account wait ten minutes', async () => {
    const one = person()
    for (let tried = 0; tried < 5; tried += 1) await one.logIn('al-lianluo', 'wrong')
    expect((await one.logIn('al-lianluo')).status).toBe(429)
    await wind(11 * 60_000)
    expect((await one.logIn('al-lianluo')).status).toBe(302)
  })

  test('it has no interface for programs', async () => {
    const one = await liaison()
    for (const path of ['/api/messages', '/messages.json', '/v1/send']) expect((await one.go(path)).status).toBe(404)
    expect((await one.go('/inbox')).text).toMatch(/^<!doctype html>/)
  })

  test('a log-in is over after half an hour without a click', async () => {
    const one = await liaison()
    await wind(31 * 60_000)
    expect((await one.go('/inbox')).leads).toBe('/login')
  })
})

describe('messages', () => {
  test('reach the other centre with their attachments, byte by byte, and nobody else', async () => {
    const [from, to, stranger] = [await liaison(), await liaison('al-lianluo'), await liaison('yb-lianluo')]
    const bytes = Uint8Array.from({ length: 5000 }, (_each, at) => at % 251)
    expect((await from.write('152900', '退休提取 王*国', '请办理', [{ name: '申请表.pdf', bytes }])).leads).toBe(
      '/sent?said=1',
    )
    const inbox = (await to.go('/inbox')).text
    const mail = /href="(\/mail\/\d+)">退休提取 王\*国/.exec(inbox)?.[1] ?? ''
    const opened = await to.go(mail)
    expect(opened.text).toContain('申请表.pdf')
    const file = /href="(\/file\/\d+)"/.exec(opened.text)?.[1] ?? ''
    expect((await to.go(file)).bytes).toEqual(bytes)
    expect((await person().go(file)).leads).toBe('/login')
    expect([(await stranger.go(mail)).status, (await stranger.go(file)).status]).toEqual([404, 404])
    expect((await to.go('/inbox')).text).not.toContain('条未读')
  })

  test('an attachment above the limit is refused with its name, and what was written is kept', async () => {
    const one = await liaison()
    const refused = await one.write(third, '大附件', '正文还在', [
      { name: '大图.jpg', bytes: new Uint8Array(limit + 1) },
    ])
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('附件太大：大图.jpg')
    expect(refused.text).toContain('正文还在')
    expect((await one.go('/sent')).text).not.toContain('大附件')
  })

  test('a form from elsewhere is refused', async () => {
    const one = await liaison()
    expect((await one.write(third, '伪造', '', [], 'somebody-else')).status).toBe(400)
    expect((await one.go('/sent')).text).not.toContain('伪造')
  })

  test('what was sent is there after a kill', async () => {
    await (await liaison()).write('152900', '断电之前', '')
    const { port } = new URL(platform.base)
    await platform.kill()
    platform = await start(Number(port))
    await wind(0)
    expect((await (await liaison('al-lianluo')).go('/inbox')).text).toContain('断电之前')
  })
})

describe('behind the third centre', () => {
  const answers = async (one: Awaited<ReturnType<typeof liaison>>, subject: string) =>
    [...(await one.go('/inbox')).text.matchAll(/href="\/mail\/\d+">([^<]+)</g)]
      .map(match => match[1] ?? '')
      .filter(words => words.includes(subject))
      .map(words => words.split('：')[0])

  test('somebody acknowledges within the hour and answers the next day, each once', async () => {
    await control('third', { manner: 'prompt' })
    await (await liaison()).write(third, '购房提取 甲', '')
    expect(await answers(await liaison(), '甲')).toEqual([])
    await wind(day / 24)
    expect(await answers(await liaison(), '甲')).toEqual(['已收到'])
    await wind(day)
    expect(await answers(await liaison(), '甲')).toEqual(['办理结果', '已收到'])
    await wind(day)
    expect(await answers(await liaison(), '甲')).toHaveLength(2)
  })

  test.each([
    ['asks for more', 'supplement', '需要补充材料'],
    ['refuses', 'refuse', '不予办理'],
  ])('somebody may be told so and then %s', async (_how, manner, title) => {
    await control('third', { manner })
    await (await liaison()).write(third, `件 ${manner}`, '')
    await wind(2 * day)
    expect(await answers(await liaison(), `件 ${manner}`)).toContain(title)
  })

  test('somebody may say nothing at all', async () => {
    await control('third', { manner: 'silent' })
    await (await liaison()).write(third, '石沉大海', '')
    await wind(10 * day)
    expect(await answers(await liaison(), '石沉大海')).toEqual([])
  })

  test('somebody may write first', async () => {
    const letter = {
      from: third,
      to: '420200',
      subject: '转来申请 乙',
      files: [{ name: 'a.txt', type: 'text/plain', base64: 'YQ==' }],
    }
    await control('letter', letter)
    expect((await (await liaison()).go('/inbox')).text).toContain('转来申请 乙')
  })
})

test('the platform may be down for days: a page says so, nothing is lost, and afterwards everything is answered', async () => {
  await control('third', { manner: 'prompt' })
  const one = await liaison()
  await one.write(third, '停机之前', '')
  const now = Date.now() + offsetMs
  await control('down', { untilMs: now + 2 * day })
  const page = await one.go('/inbox')
  expect([page.status, page.text]).toEqual([503, expect.stringContaining('系统维护中')])
  await wind(day)
  expect((await one.go('/inbox')).status).toBe(503)
  await wind(day + 60_000)
  expect((await (await liaison()).go('/inbox')).text).toContain('办理结果：停机之前')
})
