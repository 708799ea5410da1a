import sharp from 'sharp'
import type { DraftView } from '../../core/contract/depositor/apply'
import { CentreCode } from '../../core/domain/values/ids'
import { type Depositor, depositor, logInByFace } from '../../local/acting/depositor'
import { fireClock } from '../../local/acting/fire-clock'
import { pictures } from '../../local/acting/pictures'
import { beginDraft } from '../../local/acting/retirement'
import { wind } from '../../local/acting/wind'
import { people } from '../../local/neighbours/world'
import type { World } from '../../local/world/start-world'
import { insideCloud } from '../stage/inside-cloud'
import { openWorld } from '../stage/open-world'

const huangshi = CentreCode.parse('420200')
const alxa = CentreCode.parse('152900')
const spent = { ok: false, problem: { code: 'upload.unknown' } }

let world: World
let inside: ReturnType<typeof insideCloud>
let who: Depositor
let draft: DraftView
let photo: Uint8Array
beforeAll(async () => {
  world = await openWorld()
  inside = insideCloud(world)
  who = depositor(world, 'openid-wang')
  await logInByFace(world, who, people.huangshiRetiree, huangshi)
  draft = await beginDraft(who, huangshi)
  photo = (await pictures()).read('id-front.jpg')
}, 120_000)
afterAll(async () => {
  await world?.close()
}, 30_000)

type Type = 'jpg' | 'png' | 'heic' | 'webp'

async function ticketFor(slot = 'retirement-certificate', bytes = photo.byteLength, type: Type = 'jpg') {
  return (await who.get('issue-upload', { target: draft.id, slot, bytes, type })).ticket
}

/** The whole way of one file; tells how it ended and what is left of the raw upload. */
async function handIn(bytes: Uint8Array, type: Type = 'jpg') {
  const ticket = await ticketFor('retirement-certificate', Math.max(1, bytes.byteLength), type)
  const fileID = await who.upload(ticket.cloudPath, bytes)
  const outcome = await who.ask('keep-material', { upload: ticket.upload, fileID })
  return { outcome, fileID, ticket, raw: await inside.file(ticket.cloudPath) }
}

async function takeOut(): Promise<void> {
  const now = (await who.get('show-draft', { draft: draft.id })).draft
  for (const { id } of now.materials) await who.get('remove-material', { target: draft.id, material: id })
}

describe('a ticket', () => {
  afterEach(takeOut)

  test('leads one file from the phone into the draft, and its path cannot be guessed', async () => {
    const { outcome, raw, ticket } = await handIn(photo)
    expect(outcome.ok).toBe(true)
    expect(raw).toBeUndefined()
    expect(ticket.cloudPath).toMatch(/^quarantine\/[0-9a-f]{32}\.jpg$/)
    const { materials } = (await who.get('show-draft', { draft: draft.id })).draft
    expect(materials).toMatchObject([{ slot: 'retirement-certificate' }])
  }, 60_000)

  test('belongs to the phone it was given to', async () => {
    const ticket = await ticketFor()
    const fileID = await who.upload(ticket.cloudPath, photo)
    const thief = depositor(world, 'openid-thief')
    thief.hold(who.session())
    expect(await thief.ask('keep-material', { upload: ticket.upload, fileID })).toMatchObject({
      problem: { code: 'session.ended' },
    })
    await logInByFace(world, thief, people.alxaLarge, alxa)
    expect(await thief.ask('keep-material', { upload: ticket.upload, fileID })).toMatchObject(spent)
    // The same person on a second phone is not the phone of the ticket either.
    const second = depositor(world, 'openid-wang-tablet')
    await logInByFace(world, second, people.huangshiRetiree, huangshi)
    expect(await second.ask('keep-material', { upload: ticket.upload, fileID })).toMatchObject(spent)
    expect((await who.ask('keep-material', { upload: ticket.upload, fileID })).ok).toBe(true)
  }, 60_000)

  test('takes no other file: not one of mine elsewhere, not one of another ticket, not a kept one', async () => {
    const mine = await ticketFor()
    const other = await ticketFor('id-back')
    const loose = await who.upload(`quarantine/${'a'.repeat(32)}.jpg`, photo)
    const elsewhere = await who.upload(other.cloudPath, photo)
    const own = await who.upload(mine.cloudPath, photo)
    const kept = inside.idOf(`kept/materials/${draft.id}/${mine.upload}.jpg`)
    for (const fileID of [loose, elsewhere, kept, '', 'cloud://other/quarantine/x.jpg', `${elsewhere}/..`])
      expect(await who.ask('keep-material', { upload: mine.upload, fileID })).toMatchObject(spent)
    expect((await who.get('show-draft', { draft: draft.id })).draft.materials).toEqual([])
    expect((await who.ask('keep-material', { upload: mine.upload, fileID: own })).ok).toBe(true)
    const bare = await ticketFor('id-front')
    const nothing = { upload: bare.upload, fileID: inside.idOf(bare.cloudPath) }
    expect(await who.ask('keep-material', nothing)).toMatchObject(spent)
    expect(await inside.file(`quarantine/${'a'.repeat(32)}.jpg`)).toBeDefined()
  }, 60_000)

  test('is good once: asked again it gives the same picture, and a new file at its path changes nothing', async () => {
    const { outcome, ticket, fileID } = await handIn(photo)
    if (!outcome.ok) throw new Error(outcome.problem.code)
    const path = `kept/materials/${draft.id}/${ticket.upload}.jpg`
    const before = await inside.file(path)
    await who.upload(ticket.cloudPath, (await pictures()).read('id-back.jpg'))
    const again = await who.get('keep-material', { upload: ticket.upload, fileID })
    expect(again.material.id).toBe(outcome.body.material.id)
    expect((await inside.file(path))?.equals(before ?? Buffer.alloc(0))).toBe(true)
    await who.get('remove-material', { target: draft.id, material: again.material.id })
    expect(await who.ask('keep-material', { upload: ticket.upload, fileID })).toMatchObject(spent)
    expect([await inside.file(path), (await who.get('show-draft', { draft: draft.id })).draft.materials]).toEqual([
      undefined,
      [],
    ])
  }, 60_000)

  test('taken five times at once it makes one picture', async () => {
    const ticket = await ticketFor()
    const fileID = await who.upload(ticket.cloudPath, photo)
    const body = { upload: ticket.upload, fileID }
    const answers = await Promise.all(Array.from({ length: 5 }, () => who.ask('keep-material', body)))
    expect(answers.some(answer => answer.ok)).toBe(true)
    expect((await who.get('show-draft', { draft: draft.id })).draft.materials).toHaveLength(1)
  }, 60_000)

  test('ends after fifteen minutes', async () => {
    const ticket = await ticketFor()
    const fileID = await who.upload(ticket.cloudPath, photo)
    await wind(world, 901)
    expect(await who.ask('keep-material', { upload: ticket.upload, fileID })).toMatchObject(spent)
  }, 60_000)

  test('is refused for a wrong slot, kind or size, and for a slot that is full', async () => {
    const asked = { target: draft.id, slot: 'id-front', bytes: 1000, type: 'jpg' } as const
    const said = async (more: object) => {
      const outcome = await who.ask('issue-upload', { ...asked, ...more } as never)
      return outcome.ok ? 'given' : outcome.problem.code
    }
    expect(await said({ slot: '../../etc' })).toBe('request.not-found')
    expect(await said({ target: 'f'.repeat(32) })).toBe('request.not-found')
    expect(await said({ bytes: 0 })).toBe('request.fields-wrong')
    expect(await said({ bytes: 20_971_521 })).toBe('request.fields-wrong')
    for (const type of ['svg', 'gif', 'pdf', 'exe', 'jpg/../x', 'JPG '])
      expect(await said({ type })).toBe('request.fields-wrong')
    expect(await said({})).toBe('given')
    const ticket = await ticketFor('id-front')
    const fileID = await who.upload(ticket.cloudPath, photo)
    await who.get('keep-material', { upload: ticket.upload, fileID })
    expect(await said({})).toBe('material.slot-full')
  }, 60_000)
})

describe('a file that is no honest picture is refused in words, and its raw bytes are gone', () => {
  const refused = async (bytes: Uint8Array, type: Type = 'jpg') => {
    const { outcome, raw } = await handIn(bytes, type)
    expect(raw).toBeUndefined()
    if (outcome.ok) throw new Error('accepted')
    expect(outcome.problem).toMatchObject({ code: 'material.refused', fields: [{ path: 'retirement-certificate' }] })
    return outcome.problem.title
  }
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><script>alert(1)</script></svg>'
  const plain = (side: number) => sharp({ create: { width: side, height: side, channels: 3, background: '#888' } })

  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['nothing at all', () => new Uint8Array(0), '这个文件是空的。'],
    ['an SVG that calls itself JPEG', () => Buffer.from(svg), '这个文件不是照片。'],
    ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), '这个文件不是照片。'],
    ['a PDF', () => Buffer.from('%PDF-1.4\n%%EOF'), '这个文件不是照片。'],
    [
      'a picture that is a page too',
      () => Buffer.concat([photo, Buffer.from(svg)]),
      '这个文件里还藏着别的内容，不能用。',
    ],
    [
      'a picture that is an archive too',
      () => Buffer.concat([photo, Buffer.from('PK\x05\x06'), Buffer.alloc(18)]),
      '这个文件里还藏着别的内容，不能用。',
    ],
    ['one cut off in the middle', () => photo.slice(0, photo.length >> 1), '照片文件坏了，打不开。'],
    ['only its first bytes', () => photo.slice(0, 40), '照片文件坏了，打不开。'],
    ['more pixels than can be borne', () => plain(9000).png().toBuffer(), '照片的尺寸太大了。'],
    ['a stamp', () => plain(60).jpeg().toBuffer(), '照片太小，字看不清。'],
    ['noise', () => Buffer.alloc(5000, 'x7'), '这个文件不是照片。'],
  ])(
    '%s',
    async (_, make, title) => {
      expect(await refused(await make())).toBe(title)
    },
    60_000,
  )

  test('and the draft is as it was', async () => {
    expect((await who.get('show-draft', { draft: draft.id })).draft.materials).toEqual([])
  })

  test('more bytes than the slot takes, whatever was announced', async () => {
    const ticket = await ticketFor('retirement-certificate', 1000)
    const fileID = await who.upload(ticket.cloudPath, Buffer.concat([photo, Buffer.alloc(21 * 1024 * 1024)]))
    const outcome = await who.ask('keep-material', { upload: ticket.upload, fileID })
    expect(outcome).toMatchObject({ ok: false, problem: { title: '照片太大了。' } })
    expect(await inside.file(ticket.cloudPath)).toBeUndefined()
  }, 60_000)
})

describe('what is kept', () => {
  let kept: Awaited<ReturnType<typeof handIn>>
  const path = () => `kept/materials/${draft.id}/${kept.ticket.upload}.jpg`
  const view = () => `view/materials/${draft.id}/${kept.ticket.upload}.jpg`
  beforeAll(async () => {
    const located = await sharp(photo)
      .withExif({ IFD0: { Make: 'SAMPLE PHONE' }, IFD3: { GPSLatitude: '30/1 12/1 0/1', GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer()
    expect((await sharp(located).metadata()).exif).toBeDefined()
    kept = await handIn(located)
    expect(kept.outcome.ok).toBe(true)
  }, 60_000)

  test('has neither place nor camera in it, in no copy', async () => {
    for (const stored of [await inside.file(path()), await inside.file(view())]) {
      if (!stored) throw new Error('not stored')
      const { exif, xmp, iptc, format } = await sharp(stored).metadata()
      expect([format, exif, xmp, iptc]).toEqual(['jpeg', undefined, undefined, undefined])
      expect(stored.includes('SAMPLE PHONE')).toBe(false)
    }
    expect((await inside.file(path()))?.equals((await inside.file(view())) ?? Buffer.alloc(0))).toBe(false)
  }, 60_000)

  test('is read by nobody without a signature: not by its owner, not by a stranger, not from the quarantine', async () => {
    const waiting = await ticketFor('id-back')
    const raw = await who.upload(waiting.cloudPath, photo)
    const paths = [path(), view(), waiting.cloudPath]
    for (const openid of ['openid-wang', 'openid-thief']) {
      const reply = await fetch(`${world.cloud}/storage/temp-url`, {
        method: 'POST',
        headers: { authorization: `Bearer local:${openid}` },
        body: JSON.stringify({ fileList: paths.map(inside.idOf) }),
      })
      const { fileList } = (await reply.json()) as { fileList: { tempFileURL: string; errMsg: string }[] }
      expect(fileList.map(file => [file.tempFileURL, file.errMsg])).toEqual(
        paths.map(() => ['', 'STORAGE_EXCEED_AUTHORITY']),
      )
    }
    for (const each of paths) {
      expect((await fetch(`${world.cloud}/file/${each}`)).status).toBe(403)
      expect((await fetch(`${world.cloud}/file/${each}?sign=${'0'.repeat(64)}.9999999999999`)).status).toBe(403)
    }
    // Nor may a stranger put something in the place of a waiting file.
    const thief = depositor(world, 'openid-thief')
    await expect(thief.upload(waiting.cloudPath, Buffer.from('x'))).rejects.toThrow('STORAGE_EXCEED_AUTHORITY')
    await expect(thief.upload(path(), Buffer.from('x'))).rejects.toThrow('STORAGE_EXCEED_AUTHORITY')
    expect(raw).toBe(inside.idOf(waiting.cloudPath))
  }, 60_000)

  test('is seen by its owner through a link to the viewing copy that is dead after 300 seconds', async () => {
    const [material] = (await who.get('show-draft', { draft: draft.id })).draft.materials
    const link = material?.preview ?? ''
    expect(new URL(link).pathname).toBe(`/file/${view()}`)
    expect((await fetch(link)).status).toBe(200)
    expect((await fetch(link.replace('/view/', '/kept/'))).status).toBe(403)
    await wind(world, 301)
    expect((await fetch(link)).status).toBe(403)
  }, 60_000)
})

test('the timer removes what was uploaded and never taken, and leaves what was kept', async () => {
  await takeOut()
  const lost = await ticketFor()
  await who.upload(lost.cloudPath, photo)
  await ticketFor('id-back')
  const kept = await handIn(photo)
  expect(kept.outcome.ok).toBe(true)
  // Sent again after it was taken: nobody will ever take this one.
  await who.upload(kept.ticket.cloudPath, photo)
  await fireClock(world)
  expect(await inside.file(lost.cloudPath)).toBeDefined()
  await wind(world, 901)
  expect(await fireClock(world)).toMatchObject({ sweepUploads: { removed: expect.any(Number) } })
  expect(await inside.file(lost.cloudPath)).toBeUndefined()
  expect(await inside.file(kept.ticket.cloudPath)).toBeUndefined()
  expect(await inside.file(`kept/materials/${draft.id}/${kept.ticket.upload}.jpg`)).toBeDefined()
  expect(await fireClock(world)).toMatchObject({ sweepUploads: { removed: 0 } })
}, 60_000)
