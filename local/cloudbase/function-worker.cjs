// One instance of a cloud function: loads the bundle once, then serves one call at a time.
// Plain JavaScript, so that an instance starts without a TypeScript loader the real platform does not have.
'use strict'
const { parentPort, workerData } = require('node:worker_threads')

/** Lets `Date` follow the stand-in's clock, which may be wound while the instance is warm. */
function followClock(shared, aheadMs) {
  const offset = new Float64Array(shared)
  const RealDate = Date
  const now = () => RealDate.now() + aheadMs + offset[0]
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, values, self) => Reflect.construct(target, values.length ? values : [now()], self),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  })
}

function failure(error) {
  const text = error instanceof Error ? error.stack || error.message : String(error)
  return { message: error instanceof Error ? error.message : String(error), stack: text }
}

/** Only these change from call to call; everything else belongs to the instance. */
const ofTheCall = /^(WX_|TCB_SOURCE$|TCB_CONTEXT_KEYS$|TRIGGER_SRC$)/

if (workerData.clock) followClock(workerData.clock, workerData.aheadMs)
let bundle
try {
  bundle = require(workerData.entry)
  if (typeof bundle.main !== 'function') throw new Error('handler index.main is not a function')
  parentPort.postMessage({ ready: true })
} catch (error) {
  parentPort.postMessage({ ready: false, error: failure(error) })
}

parentPort.on('message', async ({ event, environment, context }) => {
  for (const name of Object.keys(process.env)) if (ofTheCall.test(name)) delete process.env[name]
  Object.assign(process.env, environment)
  try {
    const result = await bundle.main(event, context)
    parentPort.postMessage({ result: JSON.stringify(result === undefined ? null : result) })
  } catch (error) {
    parentPort.postMessage({ error: failure(error) })
  }
})
