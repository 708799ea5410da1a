import { definitionOf } from '../../core/catalogue/definitions/definition-of'
import type { DraftView } from '../../core/contract/depositor/apply'
import { beijing } from '../../core/domain/calendar/beijing'
import { openAnswers } from '../applying/sealed-answers'
import { sparedSlots } from '../applying/spared-slots'
import { centreOf } from '../execution/working-time-of'
import type { Ports } from '../ports'
import type { Draft } from '../records/draft'
import { materialViews } from './material-view'

/** A draft as its owner sees it, with the definition in force now. */
export async function draftView(ports: Ports, draft: Draft & { version: number }): Promise<DraftView> {
  const definition = definitionOf(centreOf(draft.centre), draft.item)
  if (!definition) throw new Error(`draft ${draft._id} is for an item that is not online`)
  return {
    id: draft._id,
    version: draft.version,
    centre: draft.centre,
    item: draft.item,
    title: definition.title,
    definition: { ...definition, slots: sparedSlots(definition, draft) },
    answers: openAnswers(ports, draft),
    ...(draft.card
      ? {
          card: {
            bank: draft.card.bank,
            bankName: draft.card.bankName,
            maskedCard: draft.card.masked,
            ownName: draft.card.ownName,
          },
        }
      : {}),
    materials: await materialViews(ports, draft.materials, true),
    savedAt: draft.savedAt,
    expiresOn: beijing(draft.expiresAt).day,
  }
}
