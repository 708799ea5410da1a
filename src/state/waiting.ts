import { kept } from './kept'

/** How many cases wait for the person; the mark on 办理进度. */
export const waiting = kept<number>('waiting', 0)
