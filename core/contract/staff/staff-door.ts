import { accountMessages } from './accounts'
import { alertMessages } from './alerts'
import { attachmentMessages } from './attachments'
import { calendarMessages } from './calendars'
import { staffCertificateMessages } from './certificates'
import { exchangeMessages } from './exchange'
import { hotlineMessages } from './hotline'
import { intakeMessages } from './intake'
import { queueMessages } from './queue'
import { reviewMessages } from './review'
import { searchMessages } from './search'
import { signInMessages } from './sign-in'
import { wayMessages } from './ways'
import { windowMessages } from './window'

/** Every message of the `staff` function, called from the console over HTTP access: POST /staff, envelope in the body. */
export const staffDoor = {
  ...signInMessages,
  ...queueMessages,
  ...searchMessages,
  ...reviewMessages,
  ...windowMessages,
  ...accountMessages,
  ...hotlineMessages,
  ...staffCertificateMessages,
  ...attachmentMessages,
  ...alertMessages,
  ...intakeMessages,
  ...exchangeMessages,
  ...calendarMessages,
  ...wayMessages,
}
export type StaffDoor = typeof staffDoor
