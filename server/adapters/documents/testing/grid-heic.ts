/**
 * One tile of 512 × 512 as a telephone codes it (HEVC): a sand-coloured table, a white paper, a red field above on the left, a blue one
 * below on the right.
 */
const configuration =
  'AQNwAAAAAAAAAAAAWvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAWroCQCEAAQAsQgEBA3AAAAMAkAAAAwAAAwBaoAQCAIBZbqSSmubgQEDAgAAAAwCA' +
  'AAADAIQiAAEAB0QBwXKwYkA='
const tile =
  'AAACHygBr1ECKQcWAtiCgqCKuJixUyS+L/G8r/6r0g3UZAICGfrMc/xyWHJFlgKnsv29ez5o4wfxuc4nKQUblhvoyPvw8RcucYz/2NUeafJGTMbd5d2uiJar1n3FJDFq' +
  'Y3i/JlSNtoZj2hAG5P24EaiTipohWQLd2wIedagiDaiD3gaJ0dSd6aGLvqeJcQhRfET4LXHNkrOsAGiA8QqADuTpUSUjGRnRFbv6J6BiOgZT2bS119ay7oTpQBbAQGiW' +
  'kCFhpopNK0Ejlvo2PeRo1503lKKUiDMphjofcXSsdjHqn5yy4Bvtw9OBwEjDozJMs3MMAzXQJ9b41aea6ucdb8GCiDJ8/Lg8rrfuAGUb2y2J61eP05ErLYfW2c7v2ENp' +
  'mXq+AnxPQRJUF+TgoGAuiMncAAADA7O8ljEIAAAzUZ/EWFLHbnZtK2b7M1xwGhClxWfrBkCPhjLDncVd8bJHhnUZc+Pd3p4G063eCD1ForINPupH2j3m4Y172wDp0eYw' +
  '8Tq2rkEC+AScXuHier0APZ474qdDYR2HsDqpEFmAAEjAHFMlyEAZlAAAAwAG61VJYC09ZceTSHjWvJoXH27sOtU3z8d1BUU67Mr0igAAKdAA0WTgcid2/qmhqkkSCsQI' +
  'G03APIK+uMYGTu3kMv9mZhr9MNkvKLriAAJHvDankCn2SmL/mwRqvzLLce5eZ4N2lLyieo9sIkZMzBbDRZpj9ABVwA=='

const box = (type: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts)
  return Buffer.concat([u32(body.length + 8), Buffer.from(type), body])
}
const full = (type: string, version: number, ...parts: Buffer[]) => box(type, Buffer.of(version, 0, 0, 0), ...parts)
const u16 = (...values: number[]) => Buffer.concat(values.map(value => Buffer.of(value >> 8, value & 255)))
const u32 = (...values: number[]) =>
  Buffer.concat(
    values.map(value => {
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32BE(value)
      return bytes
    }),
  )

/**
 * A HEIC as a telephone writes it: a grid of equal tiles, cut to its size, to be turned a quarter to the left so many times.
 * @param brand of the file; some cameras name only the family, `mif1`
 */
export function gridHeic(columns: number, rows: number, quarters = 0, brand = 'heic'): Buffer {
  const data = Buffer.from(tile, 'base64')
  const [width, height] = [columns * 512 - 12, rows * 512 - 12]
  const gridData = Buffer.concat([Buffer.of(0, 0, rows - 1, columns - 1), u16(width, height)])
  const tiles = Array.from({ length: columns * rows }, (_, index) => index + 2)
  const entry = (id: number, type: string) => full('infe', 2, u16(id, 0), Buffer.from(type), Buffer.of(0))
  const properties = box(
    'ipco',
    box('hvcC', Buffer.from(configuration, 'base64')),
    full('ispe', 0, u32(512, 512)),
    full('ispe', 0, u32(width, height)),
    box('irot', Buffer.of(quarters)),
  )
  const associations = [
    Buffer.concat([u16(1), Buffer.of(2, 3, 0x84)]),
    ...tiles.map(id => Buffer.concat([u16(id), Buffer.of(2, 0x81, 2)])),
  ]
  const head = box('ftyp', Buffer.from(brand), u32(0), Buffer.from('mif1heic'))
  const meta = (gridAt: number) =>
    full(
      'meta',
      0,
      full('hdlr', 0, u32(0), Buffer.from('pict'), u32(0, 0, 0), Buffer.of(0)),
      full('pitm', 0, u16(1)),
      full(
        'iloc',
        0,
        Buffer.of(0x44, 0),
        u16(tiles.length + 1),
        u16(1, 0, 1),
        u32(gridAt, gridData.length),
        // The same coded picture for every tile.
        ...tiles.map(id => Buffer.concat([u16(id, 0, 1), u32(gridAt + gridData.length, data.length)])),
      ),
      full('iinf', 0, u16(tiles.length + 1), entry(1, 'grid'), ...tiles.map(id => entry(id, 'hvc1'))),
      box('iprp', properties, full('ipma', 0, u32(associations.length), ...associations)),
      full('iref', 0, box('dimg', u16(1, tiles.length, ...tiles))),
    )
  const at = head.length + meta(0).length + 8
  return Buffer.concat([head, meta(at), box('mdat', gridData, data)])
}
