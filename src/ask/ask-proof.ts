import { proofMessages } from '../../core/contract/depositor/proof'
import { asking } from '../cloud'

export const askProof = asking(proofMessages)
