/**
 * Moves the machine's day for every Node process it is preloaded into, worker threads and children included:
 * `NODE_OPTIONS=--require=…/another-day.cjs ANOTHER_DAY=2027-03-15`. Time goes on from ten in the morning of that day, Beijing time.
 * The first process works out by how much; those it starts are moved by the same.
 */
const day = process.env.ANOTHER_DAY
// On the constructor, not on the global: a test has a `Date` of its own, and is given copies of the globals.
const moved = Symbol.for('moved to another day')
if (day && !(moved in Date)) {
  const Real = Date
  process.env.ANOTHER_DAY_MS ??= String(Real.parse(`${day}T02:00:00.000Z`) - Real.now())
  const by = Number(process.env.ANOTHER_DAY_MS)
  const now = () => Real.now() + by
  globalThis.Date = new Proxy(Real, {
    construct: (target, parts, made) => Reflect.construct(target, parts.length > 0 ? parts : [now()], made),
    apply: () => new Real(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
  Object.defineProperty(Real, moved, { value: true })
}
