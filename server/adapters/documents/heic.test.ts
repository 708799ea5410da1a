import sharp from 'sharp'
import { cleanImage } from './clean-image'
import { decodeHeic } from './decode-heic'
import { gridHeic } from './testing/grid-heic'

const [table, red, blue] = [
  [217, 210, 197],
  [192, 57, 43],
  [26, 95, 180],
]

/** Colour at this share of width and height. */
async function colourAt(jpeg: Uint8Array, across: number, down: number): Promise<number[]> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(info.height * down) * info.width + Math.floor(info.width * across)) * 3
  return [...data.subarray(at, at + 3)]
}
const near = (found: number[], wanted: number[] | undefined) =>
  found.every((value, index) => Math.abs(value - (wanted?.[index] ?? 0)) < 16)

test.each(['heic', 'mif1'])('a HEIC of a telephone is kept as a JPEG, whatever it calls itself (%s)', async brand => {
  const result = await cleanImage(gridHeic(2, 1, 0, brand))
  if (!result.ok) throw new Error(result.code)
  expect(await sharp(result.kept).metadata()).toMatchObject({ format: 'jpeg', width: 1012, height: 500 })
  expect(near(await colourAt(result.kept, 0.02, 0.02), table)).toBe(true)
  expect(near(await colourAt(result.kept, 0.1, 0.2), red)).toBe(true)
  expect(near(await colourAt(result.kept, 0.6, 0.2), red)).toBe(true)
  expect(near(await colourAt(result.kept, 0.37, 0.8), blue)).toBe(true)
})

test('one taken upright stands upright', async () => {
  const result = await cleanImage(gridHeic(2, 1, 3))
  if (!result.ok) throw new Error(result.code)
  expect([result.width, result.height]).toEqual([500, 1012])
  // Turned to the right: what was above on the left is above on the right.
  expect(near(await colourAt(result.kept, 0.8, 0.1), red)).toBe(true)
})

test('one wider than 4,096 pixels is halved on the way, so that memory holds no more than 4,096 pixels', async () => {
  const { width, height, pixels } = await decodeHeic(gridHeic(9, 2))
  expect([width, height, pixels.length]).toEqual([2298, 506, 2298 * 506 * 3])
  expect(near([...pixels.subarray((50 * width + 50) * 3, (50 * width + 50) * 3 + 3)], red)).toBe(true)
})

test('of a broken one it is said that it is broken, and nothing throws', async () => {
  const good = gridHeic(1, 1)
  for (let at = 8; at < good.length; at += 149) {
    const flipped = Buffer.from(good)
    flipped[at] = (flipped[at] ?? 0) ^ 0xff
    expect(typeof (await cleanImage(flipped)).ok).toBe('boolean')
    expect(['damaged', 'not-an-image']).toContain(codeOf(await cleanImage(good.subarray(0, at))))
  }
})

const codeOf = (result: Awaited<ReturnType<typeof cleanImage>>) => (result.ok ? 'kept' : result.code)

test('an AVIF is kept too', async () => {
  const avif = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#9ab' } })
    .avif({ effort: 0 })
    .toBuffer()
  expect(await cleanImage(avif)).toMatchObject({ ok: true, width: 900, height: 700 })
})
