import * as z from 'zod/mini'
import { IdentityDocumentKind } from '../../domain/values/identity-document-kind'
import { CentreCode } from '../../domain/values/ids'
import { Instant } from '../../domain/values/instant'
import { message } from '../door'
import { atMost, TypedCreditCode, TypedIdNumber } from '../typed'

const UnitOperator = z.object({
  id: z.string(),
  maskedName: z.string(),
  maskedIdNumber: z.string(),
  role: z.enum(['manager', 'operator']),
  words: z.string(),
  me: z.boolean(),
})

const UnitView = z.object({ name: z.string(), maskedCode: z.string(), operators: z.array(UnitOperator) })
export type UnitView = z.infer<typeof UnitView>

/** A unit's session; it opens no message of a person, nor a person's one of a unit. */
const Session = z.object({ token: z.string(), expiresAt: Instant, unit: UnitView })

export const unitMessages = {
  /** With the code of the electronic licence, shown by this very person. Asks for a log-in by face. */
  'open-unit-with-licence': message(
    'person',
    z.object({ licenceCode: z.string().check(z.minLength(1, '请先在电子营业执照里出示'), z.maxLength(200)) }),
    z.object({ session: Session }),
  ),
  /** As somebody who is on the unit's list already. */
  'open-unit': message('person', z.object({ creditCode: TypedCreditCode }), z.object({ session: Session })),
  /** Without an electronic licence: typed by hand, confirmed at a window of this centre against the paper one. */
  'ask-unit-at-window': message(
    'person',
    z.object({
      centre: CentreCode,
      creditCode: TypedCreditCode,
      unitName: z.string().check(z.minLength(2, '请填单位名称'), atMost(100)),
    }),
    z.object({ code: z.string(), expiresAt: Instant }),
  ),
  'show-unit': message('unit', z.object({}), z.object({ unit: UnitView })),
  'add-operator': message(
    'unit',
    z.object({
      name: z.string().check(z.minLength(1, '请填姓名'), atMost(60)),
      idNumber: TypedIdNumber(),
      idType: z.optional(IdentityDocumentKind),
    }),
    z.object({ unit: UnitView }),
  ),
  'remove-operator': message('unit', z.object({ id: z.string() }), z.object({ unit: UnitView })),
}
