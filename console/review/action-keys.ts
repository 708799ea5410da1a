import type { ActionOption } from '../../core/contract/staff/review'

/** The keys under which the commonest actions lie. */
export const actionKeys: Partial<Record<ActionOption['action'], string>> = {
  propose: 'a',
  approve: 'a',
  'ask-correction': 'b',
  'send-back': 'b',
}
