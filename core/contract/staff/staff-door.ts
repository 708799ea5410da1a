import { accountMessages } from './accounts'
import { attachmentMessages } from './attachments'
import { staffCertificateMessages } from './certificates'
import { hotlineMessages } from './hotline'
import { queueMessages } from './queue'
import { reviewMessages } from './review'
import { signInMessages } from './sign-in'
import { windowMessages } from './window'

/** Every message of the `staff` function, called from the console over HTTP access: POST /staff, envelope in the body. */
export const staffDoor = {
  ...signInMessages,
  ...queueMessages,
  ...reviewMessages,
  ...windowMessages,
  ...accountMessages,
  ...hotlineMessages,
  ...staffCertificateMessages,
  ...attachmentMessages,
}
export type StaffDoor = typeof staffDoor
