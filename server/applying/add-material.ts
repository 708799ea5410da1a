import type { Application } from '../../core/domain/application/application'
import type { Material } from '../../core/domain/application/material'
import { problems } from '../../core/domain/problem/problems'
import type { ApplicationId, MaterialId } from '../../core/domain/values/ids'
import type { Instant } from '../../core/domain/values/instant'
import { changeApplication } from '../execution/change-application'
import { inSlot } from '../execution/material-counts'
import type { Ports } from '../ports'
import type { Draft } from '../records/draft'

const TRIES = 8
/** A correction of our own depositor; at an accepting window, as long as nothing was sent or more was asked for. */
const takesMaterial = ['correcting', 'received', 'completing', 'verifying', 'supplementing', 'asked']

/**
 * Puts a kept picture in its slot. In a correction, the first new picture of a slot replaces those of earlier rounds, which
 * stay in the file. Tickets are given out before pictures come, so the slot's pages are counted here, on what is there now.
 * @param most pages the slot takes @returns the target's new version, or why not: no page left, the target is
 * gone or no longer waits, or others were faster too often
 */
export async function addMaterial(
  ports: Ports,
  target: { kind: 'draft' | 'application'; id: ApplicationId },
  material: Material,
  replaces: MaterialId | undefined,
  most: number,
): Promise<number | 'full' | 'gone' | 'busy'> {
  const place = (materials: readonly Material[], round: number, now: Instant): Material[] | undefined => {
    if (materials.some(existing => existing.id === material.id)) return [...materials]
    const kept = materials.map(existing =>
      !existing.replacedAt && existing.slot === material.slot && (existing.id === replaces || existing.round < round)
        ? { ...existing, replacedAt: now }
        : existing,
    )
    return inSlot(kept, material.slot).length < most ? [...kept, { ...material, round }] : undefined
  }
  const now = ports.clock.now()
  if (target.kind === 'application') {
    const changed = await changeApplication(ports, target.id, (application: Application) => {
      if (!takesMaterial.includes(application.state)) return { ok: false, problem: problems.actionNotPossible() }
      const materials = place(application.materials, application.round, now)
      return materials
        ? { ok: true, application: { ...application, materials } }
        : { ok: false, problem: problems.slotFull() }
    })
    if (changed.ok) return changed.application.revision
    if (changed.problem.code === problems.slotFull().code) return 'full'
    return changed.problem.code === problems.staleVersion().code ? 'busy' : 'gone'
  }
  const drafts = ports.database.collection<Draft>('drafts')
  for (let left = TRIES; left > 0; left -= 1) {
    const draft = await drafts.find(target.id)
    if (!draft) return 'gone'
    const materials = place(draft.materials, 1, now)
    if (!materials) return 'full'
    const version = await drafts.replace({ ...draft, materials, savedAt: now })
    if (version !== 'conflict') return version
  }
  return 'busy'
}
