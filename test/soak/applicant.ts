import { CentreCode } from '../../core/domain/values/ids'
import { depositor, logInByFace } from '../../local/acting/depositor'
import { freshKey, submitRetirement } from '../../local/acting/retirement'
import type { WorldPerson } from '../../local/neighbours/world-shapes'
import type { World } from '../../local/world/start-world'

/** Somebody who applies, thinks better of it, and applies again: a whole form with five pictures each time. */
export function applicant(world: World, person: WorldPerson, centre: string) {
  const who = depositor(world, `applicant-${centre}`)
  let submitted = 0
  return {
    submitted: () => submitted,
    /** One step of the story; what a fault of the neighbours spoils is tried again at the next. */
    async step(): Promise<void> {
      try {
        if (!who.session()) await logInByFace(world, who, person, centre)
        const { applications } = await who.get('list-applications', {})
        const open = applications.find(one => !['withdrawn', 'done', 'refused', 'lapsed'].includes(one.shown.state))
        if (open) {
          const { application } = await who.get('show-application', { application: open.id })
          await who.ask('withdraw-application', { application: open.id, version: application.version, key: freshKey() })
          return
        }
        await submitRetirement(world, who, person, CentreCode.parse(centre))
        submitted += 1
      } catch {
        who.hold(undefined)
      }
    },
  }
}
