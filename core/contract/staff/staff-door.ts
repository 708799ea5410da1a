import { queueMessages } from './queue'
import { reviewMessages } from './review'
import { signInMessages } from './sign-in'

/** Every message of the `staff` function, called from the console over HTTP access: POST /staff, envelope in the body. */
export const staffDoor = { ...signInMessages, ...queueMessages, ...reviewMessages }
export type StaffDoor = typeof staffDoor
