import type { ApplicationCard } from '../../../core/contract/depositor/application-card'

/** Nothing waits for anybody any more: the tone says how it ended, and no date is running. */
export const isFinished = (card: ApplicationCard): boolean =>
  !card.mine && !card.due && (card.shown.tone === 'ok' || card.shown.tone === 'neutral' || card.shown.tone === 'bad')
