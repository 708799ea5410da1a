import { createHash } from 'node:crypto'
import type { MessageKeys } from '../../ports'

const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
const mark = (centre: string, text: string) => digest(`key of ${centre}: ${text}`)

/** Signatures a test can make and break without keys: `centre.mark.content`. */
export const memoryMessageKeys: MessageKeys = {
  digest,
  async sign(centre, content) {
    const text = JSON.stringify(content)
    return `${centre}.${mark(centre, text)}.${text}`
  },
  async read(signed) {
    const [, centre = '', given, text = ''] = /^(\d{6})\.([0-9a-f]{64})\.(.*)$/s.exec(signed) ?? []
    if (given !== mark(centre, text)) return { ok: false, reason: 'signature' }
    return { ok: true, from: centre, content: JSON.parse(text) as unknown }
  },
}
