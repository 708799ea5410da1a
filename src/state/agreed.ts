import { kept } from './kept'

/** The version of the user notice the person ticked, until it is handed over at log-in. */
export const agreedUserNotice = kept<string | undefined>('agreed-user-notice', undefined)
