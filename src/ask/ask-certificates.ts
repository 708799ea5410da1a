import { certificateMessages } from '../../core/contract/depositor/certificates'
import { asking } from '../cloud'

export const askCertificates = asking(certificateMessages)
