import { changeChecks } from '../../../core/domain/precheck/change'
import { nameDiffersCheck } from '../../../core/domain/precheck/name-differs'
import { isNameDiffering } from '../../standing/core-refusal'
import type { Form } from './form'

/** 信息变更: what is registered, and what it shall be. */
export const changeForm: Form = {
  paysOut: false,

  async find(ports, { centre, identity, open, openWithdrawal }) {
    const core = ports.core(centre.code)
    const [accounts, person] = await Promise.all([core.accounts(identity), core.findPerson(identity)])
    if (accounts.kind === 'unknown' || person.kind === 'unknown') return undefined
    if (isNameDiffering(accounts)) return { checks: [nameDiffersCheck()], proved: [] }
    const held = (accounts.kind === 'yes' ? accounts.value : []).filter(({ status }) => status !== 'closed')
    const account = held[0]
    return {
      checks: changeChecks({ account, openApplication: open, openWithdrawal }),
      ...(account ? { account } : {}),
      proved: [],
      known: ({ what }) => ({
        from: what === 'name' ? identity.name : person.kind === 'yes' ? person.value.phone : '',
      }),
    }
  },

  // A number proved by a face changes at once; by a short message alone it waits; a name two people look at.
  path: (_centre, _found, { identity, answers }) =>
    answers.what !== 'phone' ? 'reviewed' : identity === 'sms' ? 'held' : 'instant',
}
