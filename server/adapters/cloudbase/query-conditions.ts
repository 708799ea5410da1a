import type { Condition, FindOptions, Where } from '../../ports'
import type { CloudCommand, CloudCondition } from './cloud-sdk'

/** Where a field of ours lies in the stored document. */
export function pathOf(field: string): string {
  if (!/^[A-Za-z_][\w-]*(\.[\w-]+)*$/.test(field))
    throw new RangeError(`no field can be named ${JSON.stringify(field)}`)
  return field === '_id' || field === 'version' ? field : `body.${field}`
}

const operators = { gt: 'gt', gte: 'gte', lt: 'lt', lte: 'lte', ne: 'neq' } as const

/**
 * Conditions as the SDK wants them. Values are taken only if they are what the port says: an object from outside that looks
 * like an operator of the database is refused here, whatever type it claimed to have.
 * @throws RangeError
 */
export function conditionsOf(command: CloudCommand, where: Where): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(where).map(([field, condition]) => [pathOf(field), conditionOf(command, condition)]),
  )
}

function conditionOf(command: CloudCommand, condition: Condition): unknown {
  if (condition === null || typeof condition !== 'object') return command.eq(scalar(condition))
  if ('in' in condition) {
    if (!Array.isArray(condition.in)) throw new RangeError('`in` takes a list')
    return command.in(condition.in.map(scalar))
  }
  const parts: CloudCondition[] = Object.entries(condition).map(([name, value]) => {
    if (!Object.hasOwn(operators, name)) throw new RangeError(`no operator is named ${JSON.stringify(name)}`)
    return command[operators[name as keyof typeof operators]](scalar(value))
  })
  const [first, ...others] = parts
  if (!first) throw new RangeError('a condition says nothing')
  return others.reduce((all, part) => all.and(part), first)
}

function scalar(value: unknown): string | number | boolean | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw new RangeError(`a ${typeof value} cannot be compared with`)
}

/**
 * The rows after the last one seen. `(a, b, c)` after `(1, 2, 3)` is: a > 1, or a = 1 and b > 2, or a = 1 and b = 2 and
 * c > 3; each comparison in the direction of its field.
 */
export function afterRow(
  command: CloudCommand,
  order: NonNullable<FindOptions['order']>,
  after: readonly (string | number)[],
): object {
  if (after.length !== order.length) throw new RangeError('`after` needs one value for each field of `order`')
  const beyond = order.map(({ direction }, index) => {
    const value = scalar(after[index])
    return direction === 'asc' ? command.gt(value) : command.lt(value)
  })
  return command.or(
    order.map(({ field }, index) => ({
      ...Object.fromEntries(
        order.slice(0, index).map((earlier, at) => [pathOf(earlier.field), command.eq(scalar(after[at]))]),
      ),
      [pathOf(field)]: beyond[index],
    })),
  )
}
