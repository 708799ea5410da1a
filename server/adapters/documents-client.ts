import { client } from '../../core/contract/client'
import { documentsDoor } from '../../core/contract/documents'
import type { Outcome } from '../../core/contract/door'
import type { Answer, Documents } from '../ports'

/**
 * Fills the documents port by asking the `documents` function.
 * @param call calls that function with an envelope and gives back its result; throws when there is none in time
 */
export function documentsClient(call: (envelope: { message: string; body: unknown }) => Promise<unknown>): Documents {
  const ask = client(documentsDoor, (message, body) => call({ message, body }))
  return {
    keepImage: request => answered(ask('keep-image', request)),
    keepPdf: request => answered(ask('keep-pdf', request)),
    keepPages: request => answered(ask('keep-pages', request)),
    issuePaper: request => answered(ask('issue-paper', request)),
  }
}

async function answered<T>(asked: Promise<Outcome<Answer<T>>>): Promise<Answer<T>> {
  try {
    const outcome = await asked
    return outcome.ok ? outcome.body : { kind: 'unknown', reason: outcome.problem.code }
  } catch (error) {
    // The platform's message may quote the request; its code is enough.
    const { errCode, code } = error as { errCode?: unknown; code?: unknown }
    return { kind: 'unknown', reason: `documents did not answer (${String(code ?? errCode ?? 'no code')})` }
  }
}
