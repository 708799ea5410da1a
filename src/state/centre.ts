import type { CentreCard } from '../../core/contract/depositor/centre-card'
import { kept } from './kept'

/** The centre chosen on this phone, by scanned code, position or search. */
export const centre = kept<CentreCard | undefined>('centre', undefined)

/** Templates of subscribe messages the centre offers, learnt with the home page. */
export const templates = kept<string[]>('templates', [])
