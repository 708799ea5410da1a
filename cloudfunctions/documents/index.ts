import { join } from 'node:path'
import { type DocumentsDoor, documentsDoor } from '../../core/contract/documents'
import type { Outcome } from '../../core/contract/door'
import { type Handlers, serve } from '../../core/contract/serve'
import { cloudCaller } from '../../server/adapters/cloud-caller'
import { cloudDocuments } from '../../server/adapters/cloud-documents'
import type { Documents } from '../../server/ports'
import { report } from '../report'

let documents: Documents | undefined

const handlers: Handlers<DocumentsDoor, Documents> = {
  'keep-image': async (body, from) => ({ ok: true, body: await from.keepImage(body) }),
  'keep-pdf': async (body, from) => ({ ok: true, body: await from.keepPdf(body) }),
  'keep-pages': async (body, from) => ({ ok: true, body: await from.keepPages(body) }),
  'issue-paper': async (body, from) => ({ ok: true, body: await from.issuePaper(body) }),
}

/** Pictures and papers for the other functions. Whoever is not one of them is not understood. */
export async function main(event: unknown): Promise<Outcome> {
  const asked = cloudCaller().source.endsWith('scf') ? event : undefined
  return serve(
    documentsDoor,
    handlers,
    asked,
    async () => {
      documents ??= cloudDocuments(join(__dirname, 'assets', 'NotoSerifSC-Regular.ttf'))
      return { ok: true, body: documents }
    },
    report('documents'),
  )
}
