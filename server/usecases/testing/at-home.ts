import { definitionOf } from '../../../core/catalogue/definitions/definition-of'
import type { Item } from '../../../core/domain/item/item'
import type { ApplicationId } from '../../../core/domain/values/ids'
import { issueAttachment } from '../attachments'
import { receiveAttachment } from '../receive-attachment'
import { startIntake } from '../start-intake'
import { jpeg } from './apply-story'
import { anIntake, does, type ExchangeWorld } from './exchange-story'
import { mustReply } from './must'

/** 本地: taken down at the own window with everything its own checklist asks for, and accepted. */
export async function acceptedAtHome(world: ExchangeWorld, item: Item): Promise<ApplicationId> {
  const { ports, b, at } = world
  const window = at(b, 'window')
  const intake = { ...anIntake(world, item, 'local'), to: b.code }
  const id = mustReply(await startIntake(ports, window, intake)).review.row.id
  const groups = new Set<string>()
  for (const { name: slot, oneOf, pages } of definitionOf(b, item.code, 'local')?.slots ?? []) {
    if (oneOf && groups.has(oneOf)) continue
    if (oneOf) groups.add(oneOf)
    for (let page = 0; page < pages.min; page += 1) {
      const bytes = jpeg()
      const scan = { application: id, label: '扫描件', slot, type: 'image', bytes: bytes.length } as const
      const leave = mustReply(await issueAttachment(ports, window, scan))
      mustReply(await receiveAttachment(ports, window, leave.id, bytes))
    }
  }
  await does(world, id, [window, 'accept'])
  return id
}
