import { createHash } from 'node:crypto'
import type { Documents, Files, KeptMaterial } from '../../ports'

/** Characters the font of `MemoryDocuments` lacks, for tests of rare names. */
export const characterWithoutGlyph = '\u{2CC56}'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Pictures and papers in memory: a JPEG is what begins like one; a paper is its rows as JSON. */
export class MemoryDocuments implements Documents {
  down = false
  issued = 0
  /** Fingerprint of the seal. */
  seal = '演示签名证书'

  constructor(private readonly files: Files) {}

  async keepImage(request: Parameters<Documents['keepImage']>[0]): ReturnType<Documents['keepImage']> {
    if (this.down) return unavailable
    const bytes = await this.files.get(request.uploadPath)
    await this.files.remove([request.uploadPath])
    if (!bytes || bytes.length === 0) return { kind: 'yes', value: { kind: 'refused', code: 'empty' } }
    if (bytes.length > request.maxBytes) return { kind: 'yes', value: { kind: 'refused', code: 'too-large' } }
    if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return { kind: 'yes', value: { kind: 'refused', code: 'not-an-image' } }
    await this.files.put(request.keptPath, bytes)
    await this.files.put(
      request.viewPath,
      new Uint8Array([...bytes, ...new TextEncoder().encode(request.lines.join('\n'))]),
    )
    const digest = sha256(bytes)
    return {
      kind: 'yes',
      value: {
        kind: 'kept',
        material: {
          keptPath: request.keptPath,
          viewPath: request.viewPath,
          width: 1600,
          height: 1000,
          bytes: bytes.length,
          sha256: digest,
          rawSha256: digest,
          hints: [],
        },
      },
    }
  }

  async keepPdf(request: Parameters<Documents['keepPdf']>[0]): ReturnType<Documents['keepPdf']> {
    if (this.down) return unavailable
    const bytes = await this.files.get(request.uploadPath)
    await this.files.remove([request.uploadPath])
    if (!bytes || new TextDecoder().decode(bytes.subarray(0, 5)) !== '%PDF-')
      return { kind: 'yes', value: { kind: 'refused', code: 'kind-differs' } }
    for (const path of [request.keptPath, request.viewPath]) await this.files.put(path, bytes)
    const { keptPath, viewPath } = request
    const digest = sha256(bytes)
    const material = { keptPath, viewPath, bytes: bytes.length, pages: 1, sha256: digest, rawSha256: digest }
    return { kind: 'yes', value: { kind: 'kept', material } }
  }

  /** As many pages as the file says: `%PDF-1.7 pages=3`. */
  async keepPages(request: Parameters<Documents['keepPages']>[0]): ReturnType<Documents['keepPages']> {
    if (this.down) return unavailable
    const bytes = await this.files.get(request.uploadPath)
    await this.files.remove([request.uploadPath])
    const text = new TextDecoder().decode(bytes)
    if (!bytes || !text.startsWith('%PDF-')) return { kind: 'yes', value: { kind: 'refused', code: 'kind-differs' } }
    const count = Number(/pages=(\d+)/.exec(text)?.[1] ?? 1)
    if (count > request.maxPages) return { kind: 'yes', value: { kind: 'refused', code: 'too-many-pages' } }
    const pages: KeptMaterial[] = []
    for (let page = 1; page <= count; page += 1) {
      const [keptPath, viewPath] = [`${request.kept}-${page}.jpg`, `${request.view}-${page}.jpg`]
      const picture = Uint8Array.of(0xff, 0xd8, page)
      for (const path of [keptPath, viewPath]) await this.files.put(path, picture)
      const sizes = { width: 1654, height: 2338, bytes: picture.length }
      pages.push({ keptPath, viewPath, ...sizes, sha256: sha256(picture), rawSha256: sha256(bytes), hints: [] })
    }
    return { kind: 'yes', value: { kind: 'kept', pages } }
  }

  async issuePaper({
    paper,
    path,
    signedAt,
  }: Parameters<Documents['issuePaper']>[0]): ReturnType<Documents['issuePaper']> {
    if (this.down) return unavailable
    const text = JSON.stringify({ paper, signedAt })
    if (text.includes(characterWithoutGlyph))
      return { kind: 'no', code: 'glyph-missing', message: characterWithoutGlyph }
    this.issued += 1
    const bytes = new TextEncoder().encode(`%PDF-${text}`)
    await this.files.put(path, bytes)
    return {
      kind: 'yes',
      value: { sha256: sha256(bytes), bytes: bytes.length, certificate: this.seal, stamped: false },
    }
  }
}

const unavailable = { kind: 'unknown', reason: 'no answer within the time limit' } as const
