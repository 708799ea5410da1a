import type { Mode } from '../../core/domain/item/item'

/** 办理方式 in the only words used for it. */
export const modeWords: Record<Mode, string> = {
  online: '全程网办',
  agency: '代收代办',
  'two-place': '两地联办',
  local: '本地办理',
}
