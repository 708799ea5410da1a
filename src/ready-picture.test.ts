import { readyPicture } from './ready-picture'

const bytesOf = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0))
const jpeg = bytesOf('\xff\xd8\xff\xe0 a photo')
const heic = bytesOf('\0\0\0\x18ftypmif1\0\0\0\0mif1heic....')
const avif = bytesOf('\0\0\0\x18ftypmif1\0\0\0\0mif1avif....')

/** A phone with these files; pictures are as wide as told and shrink to a tenth. */
function aPhone(files: Record<string, Uint8Array>, width: number, reads: 'parts' | 'whole' = 'parts') {
  const asked: unknown[] = []
  const found = (path: string) => files[path] ?? new Uint8Array()
  const fileSystem = {
    readFile({
      filePath,
      position,
      length,
      success,
      fail,
    }: Record<string, never> & { success(r: object): void; fail(): void }) {
      if (reads === 'whole' && position !== undefined) return fail()
      success({ data: Uint8Array.from(found(filePath)).buffer.slice(0, length) })
    },
    getFileInfo: ({ filePath, success }: { filePath: string; success(r: object): void }) =>
      success({ size: found(filePath).length }),
  }
  Object.assign(globalThis, {
    wx: {
      getFileSystemManager: () => fileSystem,
      getImageInfo: ({ success }: { success(r: object): void }) => success({ width, height: width / 2 }),
      compressImage({ success, ...options }: { success(r: object): void }) {
        asked.push(options)
        success({ tempFilePath: 'smaller' })
      },
    },
  })
  return asked
}
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'wx')
})

test.each([
  ['wxfile://tmp_a1b2.unknown', jpeg, 'jpg'],
  ['wxfile://tmp_a1b2', jpeg, 'jpg'],
  ['wxfile://tmp_a.heif', heic, 'heic'],
  ['wxfile://tmp_a.HEIC', heic, 'heic'],
  ['wxfile://tmp_a.jpg', avif, 'avif'],
])('%s is what its bytes say', async (path, bytes, type) => {
  aPhone({ [path]: bytes }, 1600)
  expect(await readyPicture({ path, bytes: 500 }, 1000)).toEqual({ ok: true, picture: { path, bytes: 500, type } })
})

test('what is no picture, or empty, is refused before it is sent, whatever its ending; so by a WeChat that reads whole files only', async () => {
  for (const reads of ['parts', 'whole'] as const) {
    aPhone({ 'a.jpg': bytesOf('<svg onload=x>'), 'b.jpg': new Uint8Array(), 'c.unknown': jpeg }, 1600, reads)
    expect(await readyPicture({ path: 'a.jpg', bytes: 14 }, 1000)).toEqual({ ok: false, why: 'not-an-image' })
    expect(await readyPicture({ path: 'b.jpg', bytes: 0 }, 1000)).toEqual({ ok: false, why: 'empty' })
    expect(await readyPicture({ path: 'c.unknown', bytes: 9 }, 1000)).toMatchObject({ ok: true })
  }
})

test('a picture of 8,000 pixels is sent with 4,096, and judged by what is sent', async () => {
  const asked = aPhone({ large: jpeg, smaller: jpeg }, 8000)
  const ready = await readyPicture({ path: 'large', bytes: 30_000_000 }, 1000)
  expect(ready).toEqual({ ok: true, picture: { path: 'smaller', bytes: jpeg.length, type: 'jpg' } })
  expect(asked).toMatchObject([{ src: 'large', compressedWidth: 4096, compressedHeight: 2048 }])
})

test('one that the phone cannot make smaller is sent as it is, if it may be', async () => {
  aPhone({ large: jpeg, smaller: new Uint8Array(900) }, 8000)
  expect(await readyPicture({ path: 'large', bytes: 500 }, 1000)).toMatchObject({
    ok: true,
    picture: { path: 'large' },
  })
  expect(await readyPicture({ path: 'large', bytes: 1001 }, 1000)).toEqual({ ok: false, why: 'too-large' })
})
