import { applicationMessages } from './application-view'
import { applyMessages } from './apply'
import { certificateMessages } from './certificates'
import { homeMessages } from './home'
import { logInMessages } from './log-in'
import { lookUpMessages } from './look-up'
import { lookUpFurtherMessages } from './look-up-further'
import { overviewMessages } from './overview'
import { proofMessages } from './proof'
import { settingsMessages } from './settings'
import { unitMessages } from './unit'

/** Every message of the `depositor` function, called from the mini-program. */
export const depositorDoor = {
  ...homeMessages,
  ...logInMessages,
  ...overviewMessages,
  ...lookUpMessages,
  ...lookUpFurtherMessages,
  ...certificateMessages,
  ...applyMessages,
  ...applicationMessages,
  ...settingsMessages,
  ...proofMessages,
  ...unitMessages,
}
export type DepositorDoor = typeof depositorDoor
