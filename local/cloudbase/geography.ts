import type { Iterator } from 'mingo/lazy'
import { Lazy } from 'mingo/lazy'
import { Query } from 'mingo/query'
import type { AnyObject, Options } from 'mingo/types'
import { resolve } from 'mingo/util'

type Position = [longitude: number, latitude: number]
interface Geometry {
  type: string
  coordinates: unknown
}
interface Near {
  $geometry: Geometry
  $maxDistance?: number
  $minDistance?: number
}
interface Within {
  $geometry?: Geometry
  $centerSphere?: [Position, number]
}
interface GeoNear {
  near: Geometry | Position
  distanceField: string
  key?: string
  query?: AnyObject
  maxDistance?: number
  minDistance?: number
  distanceMultiplier?: number
  includeLocs?: string
  limit?: number
}

/** MongoDB's radius of the earth, in metres. */
const earth = 6_378_100
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres between two points by the haversine formula. */
function distance([x1, y1]: Position, [x2, y2]: Position): number {
  const halfLatitude = Math.sin(radians(y2 - y1) / 2) ** 2
  const halfLongitude = Math.sin(radians(x2 - x1) / 2) ** 2
  const h = halfLatitude + Math.cos(radians(y1)) * Math.cos(radians(y2)) * halfLongitude
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** The point a value stands for, GeoJSON or a pair; undefined for anything else. */
function pointOf(value: unknown): Position | undefined {
  const { type, coordinates } = (value ?? {}) as Partial<Geometry>
  const pair = type === 'Point' ? coordinates : value
  const isPair = Array.isArray(pair) && pair.length === 2 && pair.every(part => typeof part === 'number')
  return isPair ? (pair as Position) : undefined
}

function isInRing([x, y]: Position, ring: Position[]): boolean {
  let isInside = false
  ring.forEach(([ax, ay], at) => {
    const [bx, by] = ring[(at + ring.length - 1) % ring.length] as Position
    if (by > y !== ay > y && x < ((ax - bx) * (y - by)) / (ay - by) + bx) isInside = !isInside
  })
  return isInside
}

function isWithin(point: Position, { $geometry, $centerSphere }: Within): boolean {
  if ($centerSphere) return distance(point, $centerSphere[0]) <= $centerSphere[1] * earth
  const { type, coordinates } = $geometry ?? { type: '', coordinates: [] }
  if (type !== 'Polygon' && type !== 'MultiPolygon') throw new Error(`$geoWithin does not know geometry "${type}"`)
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as Position[][][]
  return polygons.some(([outer, ...holes]) => {
    return outer !== undefined && isInRing(point, outer) && !holes.some(hole => isInRing(point, hole))
  })
}

function isNear(point: Position, { $geometry, $maxDistance, $minDistance }: Near): boolean {
  const metres = distance(point, pointOf($geometry) as Position)
  return metres <= ($maxDistance ?? Number.POSITIVE_INFINITY) && metres >= ($minDistance ?? 0)
}

const onPoint =
  <Shape>(test: (point: Position, shape: Shape) => boolean) =>
  (field: string, shape: Shape) =>
  (document: AnyObject) => {
    const point = pointOf(resolve(document, field))
    return point !== undefined && test(point, shape)
  }

/** Documents by their distance from `near`, nearest first. */
function $geoNear(collection: Iterator, stage: GeoNear, options: Options): Iterator {
  const from = pointOf(stage.near)
  if (!from) throw new Error('$geoNear requires a point in "near"')
  const filter = new Query(stage.query ?? {}, options)
  const { maxDistance = Number.POSITIVE_INFINITY, minDistance = 0, distanceMultiplier = 1 } = stage
  const found = collection.collect<AnyObject>().flatMap(document => {
    const field = stage.key ?? Object.keys(document).find(key => pointOf(document[key]) !== undefined) ?? ''
    const point = field === '' ? undefined : pointOf(resolve(document, field))
    const metres = point && filter.test(document) ? distance(point, from) : Number.NaN
    if (!(metres >= minDistance && metres <= maxDistance)) return []
    const place = stage.includeLocs ? { [stage.includeLocs]: resolve(document, field) } : {}
    return [{ metres, document: { ...document, [stage.distanceField]: metres * distanceMultiplier, ...place } }]
  })
  const sorted = found.sort((a, b) => a.metres - b.metres).map(({ document }) => document)
  return Lazy(stage.limit === undefined ? sorted : sorted.slice(0, stage.limit))
}

/** The geographic operators mingo lacks: points against points, polygons and circles on a sphere. */
export const geography = {
  query: { $nearSphere: onPoint(isNear), $geoWithin: onPoint(isWithin) },
  stages: { $geoNear },
  /** How a query with `geoNear` orders its documents when it says nothing else. */
  nearest(query: AnyObject): ((a: AnyObject, b: AnyObject) => number) | undefined {
    for (const [field, test] of Object.entries(query)) {
      const from = pointOf((test as { $nearSphere?: Near } | null)?.$nearSphere?.$geometry)
      if (!from) continue
      const metres = (document: AnyObject) => distance(pointOf(resolve(document, field)) ?? from, from)
      return (a, b) => metres(a) - metres(b)
    }
    return undefined
  },
}
