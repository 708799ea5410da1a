export interface Box {
  readonly type: string
  readonly body: Buffer
  /** First byte after it. */
  readonly end: number
}

/** The boxes of an ISO base media file (ISO/IEC 14496-12 4.2), one after another. @throws RangeError when a box is cut short */
export function* isoBoxes(file: Buffer, from = 0): Generator<Box> {
  for (let at = from; at + 8 <= file.length; ) {
    const short = file.readUInt32BE(at)
    const head = short === 1 ? 16 : 8
    // A size of nothing means "to the end".
    const size = short === 1 ? Number(file.readBigUInt64BE(at + 8)) : short || file.length - at
    const end = at + size
    if (size < head || end > file.length) throw new RangeError('a box is cut short')
    yield { type: file.toString('latin1', at + 4, at + 8), body: file.subarray(at + head, end), end }
    at = end
  }
}

/** The first box of this type, of those that follow each other from here. */
export function isoBox(file: Buffer, type: string, from = 0): Buffer | undefined {
  for (const box of isoBoxes(file, from)) if (box.type === type) return box.body
  return undefined
}
