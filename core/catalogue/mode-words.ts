import type { Mode } from '../domain/item/item'

/** 办理方式, as the seeds name them; 本地办理 is no 通办 and theirs to leave out. */
export const modeWords: Readonly<Record<Mode, string>> = {
  online: '全程网办',
  agency: '代收代办',
  'two-place': '两地联办',
  local: '本地办理',
}
