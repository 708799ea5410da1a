import { logInMessages } from '../../core/contract/depositor/log-in'
import { asking } from '../cloud'

/** Log-in, codes, and confirming once more who it is. */
export const askLogIn = asking(logInMessages)
