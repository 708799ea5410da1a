import type { ApplicationView } from '../../core/contract/depositor/application-view'
import type { DraftView } from '../../core/contract/depositor/apply'
import type { Fen } from '../../core/domain/values/fen'
import type { CentreCode, ItemCode } from '../../core/domain/values/ids'
import type { World } from '../world/start-world'
import { type Depositor, stepUpByFace } from './depositor'
import { freshKey, photograph } from './retirement'
import { smallPictures } from './small-pictures'

/** Which drawn picture does for a slot that has none of its own. */
const drawn: Readonly<Record<string, string>> = { 'id-front': 'id-front.jpg', 'id-back': 'id-back.jpg' }

export interface Online {
  item: ItemCode
  answers: Readonly<Record<string, string>>
  /** Slots beside the identity card. */
  more?: readonly string[]
}

/** Agrees to be looked up, is checked, begins a draft and fills it: what has no card. */
export async function fillOnline(who: Depositor, centre: CentreCode, { item, answers, more = [] }: Online) {
  const query = await who.get('read-notice', { centre, notice: 'query' })
  const checked = await who.get('check-before-apply', { centre, item, consent: { version: query.version } })
  if (!checked.passed)
    throw new Error(`pre-checks failed: ${JSON.stringify(checked.checks.filter(check => !check.passed))}`)
  const { draft } = await who.get('start-draft', { centre, item })
  await who.get('save-draft', { draft: draft.id, version: draft.version, answers: { ...answers } })
  for (const slot of ['id-front', 'id-back', ...more])
    await photograph(who, draft.id, slot, await smallPictures.read(drawn[slot] ?? 'id-front.jpg'))
  return { draft: (await who.get('show-draft', { draft: draft.id })).draft, estimate: checked.estimate }
}

/** Confirms by face and hands in. @param total what the person agreed to be taken */
export async function handIn(world: World, who: Depositor, draft: DraftView, total?: Fen): Promise<ApplicationView> {
  const stepUp = await stepUpByFace(world, who, draft.centre, draft.id)
  const { application } = await who.get('submit-application', {
    draft: draft.id,
    version: draft.version,
    key: freshKey(),
    stepUp,
    promise: true,
    ...(total === undefined ? {} : { total }),
  })
  return application
}
