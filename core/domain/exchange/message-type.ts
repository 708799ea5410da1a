import * as z from 'zod/mini'

/** What two centres say to each other about one matter (协同消息). */
export const MessageType = z.enum([
  'APPLY',
  'ACK',
  'NACK',
  'NEED_SUPPLEMENT',
  'SUPPLEMENT',
  'NEED_ORIGINALS',
  'POSTED',
  'ORIGINALS_IN',
  'INQUIRE',
  'ANSWER',
  'NEGOTIATE',
  'URGE',
  'RECALL',
  'RECALL_OK',
  'RECALL_NO',
  'FROZEN',
  'RESULT',
  'RESULT_ACK',
  'RETURN_ORIGINALS',
])
export type MessageType = z.infer<typeof MessageType>
