import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { badFiles } from './bad-files'
import { cardSize, drawCards } from './draw-cards'
import { drawHoldingCard, holdingSize } from './draw-holding-card'
import { bookletSize, drawRetirementPapers, sheetSize } from './draw-retirement-papers'
import { photograph, type Scene } from './photograph'
import { pictureWords } from './picture-words'
import { type SamplePerson, samplePerson } from './sample-person'

/** One file of the album the pretend phone picks from. */
export interface Sample {
  readonly file: string
  /** What the picker calls it. */
  readonly title: string
  /** good: accepted · poor: accepted with a hint · bad: refused */
  readonly kind: 'good' | 'poor' | 'bad'
}

const fontFile = require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')

const wood: Scene['table'] = ['#c9ad8a', '#97795a']
const grey: Scene['table'] = ['#aeb6bd', '#7d868e']
const onTable = (turn: number, table: Scene['table']): Scene => ({
  width: 1600,
  height: 1120,
  turn,
  table,
  paper: { ...cardSize, scale: 1.36 },
})
const page: Scene = { width: 1300, height: 1800, turn: 0.8, table: grey, paper: { ...sheetSize, scale: 1.16 } }

/**
 * Draws the sample pictures of one invented person into a folder, and the files that must be refused.
 * @param directory made if absent; files of the same name are overwritten
 * @returns what was written, in the order a person would be asked for it
 */
export async function makeSamples(directory: string, person: SamplePerson): Promise<Sample[]> {
  const words = pictureWords(fontFile)
  const cards = drawCards(words, person)
  const papers = drawRetirementPapers(words, person)
  const front = await photograph(cards.identityFront(), onTable(-1.6, wood))
  const pictures: [Sample, Buffer][] = [
    [good('id-front.jpg', '身份证照片面'), front],
    [good('id-back.jpg', '身份证国徽面'), await photograph(cards.identityBack(), onTable(1.2, wood))],
    [good('debit-card.jpg', '本人银行卡'), await photograph(cards.debit(), onTable(-2.4, grey))],
    [
      good('retirement-booklet.jpg', '退休证'),
      await photograph(papers.booklet(), {
        width: 1700,
        height: 1260,
        turn: 0.9,
        table: wood,
        paper: { ...bookletSize, scale: 1.24 },
      }),
    ],
    [good('retirement-form-1.jpg', '退休审批表第1页'), await photograph(papers.formFirst(), page)],
    [good('retirement-form-2.jpg', '退休审批表第2页'), await photograph(papers.formSecond(), { ...page, turn: -0.7 })],
    [
      good('holding-card.jpg', '手持身份证'),
      await photograph(drawHoldingCard(words, person, cards.identityFront()), {
        ...holdingSize,
        turn: 0,
        table: grey,
        paper: { ...holdingSize, scale: 1 },
      }),
    ],
    [good('id-front-with-place.jpg', '身份证照片面（带拍摄地点）'), await withPlace(front)],
    [
      { file: 'id-front-blurred.jpg', title: '拍糊了的身份证', kind: 'poor' },
      await sharp(front).blur(9).jpeg({ quality: 88 }).toBuffer(),
    ],
    [
      { file: 'id-front-dark.jpg', title: '太暗的身份证', kind: 'poor' },
      await sharp(front).linear(0.22, 0).jpeg({ quality: 88 }).toBuffer(),
    ],
  ]
  for (const [file, bytes] of Object.entries(await badFiles(front)))
    pictures.push([{ file, title: `不能用的文件 ${file}`, kind: 'bad' }, bytes])
  mkdirSync(directory, { recursive: true })
  for (const [{ file }, bytes] of pictures) writeFileSync(join(directory, file), bytes)
  return pictures.map(([sample]) => sample)
}

const good = (file: string, title: string): Sample => ({ file, title, kind: 'good' })

/** Stored sideways with an orientation tag and a place, as phones do. */
async function withPlace(picture: Buffer): Promise<Buffer> {
  const sideways = await sharp(picture).rotate(-90).toBuffer()
  return sharp(sideways)
    .withExif({
      IFD0: { Make: 'SAMPLE PHONE', Model: 'SAMPLE 1', Orientation: '6', DateTime: '2026:11:20 09:30:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 12/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '115/1 2/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 88 })
    .toBuffer()
}

if (require.main === module) {
  const directory = process.argv[2]
  if (!directory) throw new Error('usage: npx tsx local/samples/make-samples.ts DIRECTORY')
  void makeSamples(directory, samplePerson).then(samples => console.log(`${samples.length} samples in ${directory}`))
}
