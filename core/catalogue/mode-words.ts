import type { Mode } from '../domain/item/item'

/** 办理方式, as the seeds name them. */
export const modeWords: Readonly<Record<Mode, string>> = {
  online: '全程网办',
  agency: '代收代办',
  'two-place': '两地联办',
}
