import type { Document } from './extended-json'
import { sqlField } from './sql-field'
import { type SqlValue, sqlValue } from './sql-value'

interface Condition {
  sql: string
  values: SqlValue[]
}

const comparison: Record<string, string> = { $eq: '=', $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' }

const isPlain = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

function all(conditions: Condition[], word: 'and' | 'or'): Condition | undefined {
  if (!conditions.length) return undefined
  return { sql: `(${conditions.map(c => c.sql).join(` ${word} `)})`, values: conditions.flatMap(c => c.values) }
}

function compare(field: string, operator: string, operand: unknown): Condition | undefined {
  const value = sqlValue.ofOperand(field, operand)
  const sign = comparison[operator]
  if (value === undefined || !sign) return undefined
  if (value === null) return operator === '$eq' ? { sql: `${sqlField(field)} is null`, values: [] } : undefined
  // Numbers are kept apart from strings by a prefix, so only strings keep their order among ids.
  if (field === '_id' && operator !== '$eq' && typeof operand !== 'string') return undefined
  return { sql: `${sqlField(field)} ${sign} ?`, values: [value] }
}

function among(field: string, operands: unknown): Condition | undefined {
  if (!Array.isArray(operands) || !operands.length) return undefined
  const values = operands.map(operand => sqlValue.ofOperand(field, operand))
  if (values.some(value => value === undefined || value === null)) return undefined
  return { sql: `${sqlField(field)} in (${values.map(() => '?').join(',')})`, values: values as SqlValue[] }
}

function fieldConditions(field: string, test: unknown): Condition[] {
  if (!isPlain(test)) return [compare(field, '$eq', test)].filter(c => c !== undefined)
  return Object.entries(test)
    .map(([operator, operand]) => {
      if (operator === '$in') return among(field, operand)
      if (operator === '$exists' && operand === false) return { sql: `${sqlField(field)} is null`, values: [] }
      return compare(field, operator, operand)
    })
    .filter(c => c !== undefined)
}

/** The same on a field that holds arrays: the field itself, or one of the elements kept in `table`. */
function amongElements(table: string, field: string, test: unknown): Condition[] {
  const tests = isPlain(test) ? Object.entries(test) : [['$eq', test] as const]
  return tests.flatMap(([operator, operand]) => {
    // null is also what a missing field and an element equal; `exists` asks for the array, not for its elements.
    const isNull = operand === null || (Array.isArray(operand) && operand.includes(null))
    const [plain] = isNull || operator === '$exists' ? [] : fieldConditions(field, { [operator]: operand })
    if (!plain) return []
    const element = plain.sql.replaceAll(sqlField(field), 'value')
    return {
      sql: `(${plain.sql} or id in (select id from ${table} where field = ? and ${element}))`,
      values: [...plain.values, field, ...plain.values],
    }
  })
}

/** `dueAt > x or (dueAt = x and _id > y)` implies `dueAt >= x`: the bound that lets a page start inside an index. */
function boundOfPages(branches: Document[], field: string): Condition | undefined {
  for (const [strict, loose] of [
    ['$gt', '$gte'],
    ['$lt', '$lte'],
  ] as const) {
    const bounds = branches.map(branch => {
      const test = branch[field]
      return isPlain(test) ? (test[strict] ?? test[loose] ?? test.$eq) : test
    })
    const values = bounds.map(bound => (bound === undefined ? undefined : sqlValue.ofOperand(field, bound)))
    const isEqual = values.every(value => value === values[0])
    if (isEqual && values[0] !== undefined && values[0] !== null) return compare(field, loose, bounds[0])
  }
  return undefined
}

function flatten(branch: unknown): Document {
  if (!isPlain(branch)) return {}
  const { $and, ...rest } = branch
  return Object.assign({}, rest, ...(Array.isArray($and) ? $and.map(flatten) : []))
}

/** What the indexes of a collection know. */
export interface Indexed {
  /** Indexed fields none of whose values was ever an array. */
  plain: ReadonlySet<string>
  /** Indexed fields that have held arrays, and the table of their elements. */
  multikey: ReadonlySet<string>
  elements: string
}

/**
 * A condition every match of `query` fulfils, on indexed fields only. It may let too much through: the query language has
 * the last word.
 */
export function prefilter(query: Document, indexed: Indexed): Condition | undefined {
  const conditions: Condition[] = []
  for (const [key, test] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(test)) {
      for (const part of test) {
        const condition = isPlain(part) ? prefilter(part, indexed) : undefined
        if (condition) conditions.push(condition)
      }
    } else if (key === '$or' && Array.isArray(test)) {
      const branches = test.map(branch => (isPlain(branch) ? prefilter(branch, indexed) : undefined))
      const either = branches.every(b => b !== undefined) ? all(branches as Condition[], 'or') : undefined
      if (either) conditions.push(either)
      const flat = test.map(flatten)
      for (const field of indexed.plain) {
        const bound = boundOfPages(flat, field)
        if (bound) conditions.push(bound)
      }
    } else if (indexed.plain.has(key)) {
      conditions.push(...fieldConditions(key, test))
    } else if (indexed.multikey.has(key)) {
      conditions.push(...amongElements(indexed.elements, key, test))
    }
  }
  return all(conditions, 'and')
}
