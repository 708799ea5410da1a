import { Aggregator } from 'mingo/aggregator'
import { Context } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'
import * as windows from 'mingo/operators/window'
import { Query } from 'mingo/query'
import type { AnyObject, Options } from 'mingo/types'
import { type Modifier, update } from 'mingo/updater'
import { resolve } from 'mingo/util'
import type { Document } from './extended-json'
import { geography } from './geography'

// Operators that run code from the query; the platform refuses them too.
const { $where: _where, ...queryOperators } = queries as typeof queries & { $where?: unknown }
const { $function: _function, ...expressionOperators } = expressions as typeof expressions & { $function?: unknown }
const { $accumulator: _accumulator, ...accumulatorOperators } = accumulators as typeof accumulators & {
  $accumulator?: unknown
}

/** MongoDB cuts fractions off both operands and the value; mingo 7.2.7 does not. */
const $mod = (field: string, operands: number[]) => {
  const [divisor = 1, remainder = 0] = operands.map(Math.trunc)
  return (document: AnyObject) =>
    [resolve(document, field)]
      .flat()
      .some(value => typeof value === 'number' && Math.trunc(value) % divisor === remainder)
}

interface Bucket {
  groupBy: unknown
  boundaries: unknown[]
  default?: unknown
  output?: AnyObject
}

/** A value equal to a boundary opens the upper bucket in MongoDB; mingo 7.2.7 puts it into the lower one. */
const $bucket = (collection: Parameters<typeof stages.$group>[0], bucket: Bucket, options: Options) => {
  const branches = bucket.boundaries.slice(0, -1).map((from, i) => ({
    case: { $and: [{ $gte: [bucket.groupBy, from] }, { $lt: [bucket.groupBy, bucket.boundaries[i + 1]] }] },
    // biome-ignore lint/suspicious/noThenProperty: the word of MongoDB's $switch
    then: from,
  }))
  const _id = { $switch: { branches, ...('default' in bucket ? { default: bucket.default } : {}) } }
  const grouped = stages.$group(collection, { _id, ...(bucket.output ?? { count: { $sum: 1 } }) }, options)
  return stages.$sort(grouped, { _id: 1 }, options)
}

type Operators = NonNullable<Parameters<typeof Context.init>[0]>

const context = Context.init({
  accumulator: accumulatorOperators,
  expression: expressionOperators as unknown as Operators['expression'],
  projection: projections,
  window: windows,
  query: { ...queryOperators, ...geography.query, $mod } as unknown as Operators['query'],
  pipeline: { ...stages, ...geography.stages, $bucket } as unknown as Operators['pipeline'],
})

const options = { context, scriptEnabled: false } as Partial<Options>

interface Selection {
  projection?: Document
  order?: Record<string, 1 | -1>
  offset: number
  limit: number
}

/** What a query, an update and a pipeline mean: mingo, with its known differences from MongoDB corrected. */
export const mongoLanguage = {
  matcher(query: Document): (document: Document) => boolean {
    const compiled = new Query(query as never, options)
    return document => compiled.test(document)
  },
  select(documents: Document[], { projection, order, offset, limit }: Selection): Document[] {
    const cursor = new Query({}, options).find<Document>(documents, (projection ?? {}) as never)
    if (order) cursor.sort(order)
    return cursor.skip(offset).limit(limit).all()
  },
  /** Changes `document` in place. */
  update(document: Document, modifier: Document): void {
    update(document, modifier as Modifier<Document>, [], {}, { queryOptions: options })
  },
  aggregate(documents: Document[], pipeline: Document[], collection: (name: string) => Document[]): Document[] {
    return new Aggregator(pipeline, { ...options, collectionResolver: collection }).run<Document>(documents)
  },
}
