import * as z from 'zod/mini'

/** 协同编号: joins the two applications of one matter; made by the accepting centre. `XT420200` and sixteen digits. */
export const ExchangeNumber = z
  .string()
  .check(z.regex(/^XT\d{22}$/))
  .brand<'ExchangeNumber'>()
export type ExchangeNumber = z.infer<typeof ExchangeNumber>
