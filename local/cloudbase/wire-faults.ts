import { z } from 'zod'
import { TcbError } from './tcb-error'

const Rule = z.object({
  /** `before` the request takes effect, or `after` it has, when only the reply is lost. */
  when: z.enum(['before', 'after']).default('after'),
  /**
   * The connection breaks, nothing ever answers, the platform says it is over its rate, or the call succeeds and items in it fail (storage
   * answers for each file).
   */
  how: z.enum(['reset', 'silence', 'rate-limit', 'item-fails']),
  /** With `item-fails`: of each call, those whose path holds this. */
  item: z.string().default(''),
  /** Only actions that begin so, such as `database.modify`. */
  action: z.string().default(''),
  collection: z.string().optional(),
  /** How many requests; 0 = until told otherwise. */
  times: z.int().min(0).default(1),
})
type Rule = z.infer<typeof Rule>

const Command = z.union([z.object({ how: z.literal('none') }), Rule])

/** What goes wrong between a function and the database or storage, on request. */
export class WireFaults {
  #rules: (Rule & { left: number })[] = []

  /** `{ "how": "none" }` clears everything. @throws when the command is wrong */
  command(given: unknown): { rules: number } {
    const parsed = Command.safeParse(given)
    if (!parsed.success) throw new TcbError('INVALID_PARAM', z.prettifyError(parsed.error))
    const rule = parsed.data
    if (rule.how === 'none') this.#rules = []
    else this.#rules.push({ ...rule, left: rule.times === 0 ? Number.POSITIVE_INFINITY : rule.times })
    return { rules: this.#rules.length }
  }

  /** The fault for this request, used up by one. */
  take(action: string, collection: string): Rule | undefined {
    const rule = this.#rules.find(
      one => one.left > 0 && action.startsWith(one.action) && (one.collection ?? collection) === collection,
    )
    if (rule) rule.left -= 1
    return rule
  }
}
