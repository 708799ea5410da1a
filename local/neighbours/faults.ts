import * as z from 'zod'

/**
 * What a neighbour can be told to do wrong. `*-before` happens before the request takes effect, `*-after` when it has
 * taken effect and only the answer is lost.
 */
export const FaultRule = z.object({
  fault: z.enum([
    'none',
    'reset-before',
    'reset-after',
    'silence-before',
    'silence-after',
    'status',
    'truncate',
    'odd-shape',
    'wrong-signature',
    'unsigned',
    'stale-reply',
    'replay-reply',
    'wrong-receiver',
    'slow',
    'errcode',
  ]),
  /** Only requests whose path begins so. */
  path: z.string().default('/'),
  /** How many requests; 0 = until told otherwise. */
  times: z.int().min(0).default(1),
  /** For `status`. */
  status: z.int().min(400).max(599).default(503),
  /** For `errcode`: a code of WeChat's own, in a reply that is otherwise well. */
  errcode: z.int().default(-1),
  /** Wait before anything happens. */
  latencyMs: z.int().min(0).max(120_000).default(0),
})
export type FaultRule = z.infer<typeof FaultRule>

/** The faults still to be acted out, in the order they were asked for. */
export class Faults {
  private rules: (FaultRule & { left: number })[] = []

  /** `{ "fault": "none" }` without a latency clears everything. */
  add(rule: FaultRule): void {
    if (rule.fault === 'none' && rule.latencyMs === 0) this.rules = []
    else this.rules.push({ ...rule, left: rule.times === 0 ? Number.POSITIVE_INFINITY : rule.times })
  }

  /** The rule for this request, used up by one. */
  take(path: string): FaultRule | undefined {
    const rule = this.rules.find(one => one.left > 0 && path.startsWith(one.path))
    if (rule) rule.left -= 1
    return rule
  }
}
