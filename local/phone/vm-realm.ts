import vm from 'node:vm'
import type { LogicRealm } from './host/phone-options'

/** Node's answer to `eval`; WeChat gives the global object for the one idiom `Function('return this')`, else refuses. */
const prelude = `
delete globalThis.WebAssembly
delete globalThis.SharedArrayBuffer
delete globalThis.Atomics
;(function () {
  var refusing = Function
  globalThis.Function = new Proxy(refusing, {
    apply: function (target, self, args) {
      return args.length === 1 && args[0] === 'return this' ? function () { return globalThis } : target.apply(self, args)
    },
    construct: function (target, args) {
      return args.length === 1 && args[0] === 'return this' ? function () { return globalThis } : Reflect.construct(target, args)
    },
  })
  globalThis.global = globalThis
})()`

/**
 * A realm of its own in Node for the app's logic: no browser names, none of Node's, and V8 itself refuses code from
 * strings.
 *
 * @param onRejection called for every promise of the realm nobody caught
 */
export function vmRealm(onRejection: (reason: unknown) => void): LogicRealm & { close(): void } {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } })
  vm.runInContext(prelude, context)
  const globals = vm.runInContext('globalThis', context) as Record<string, unknown>
  const parse = vm.runInContext('JSON.parse', context) as (text: string) => unknown
  const RealmPromise = vm.runInContext('Promise', context) as typeof Promise
  const RealmError = vm.runInContext('Error', context) as ErrorConstructor
  const RealmBuffer = vm.runInContext('ArrayBuffer', context) as ArrayBufferConstructor
  const RealmBytes = vm.runInContext('Uint8Array', context) as Uint8ArrayConstructor
  const rejection: Rejection = (promise, reason) => {
    if (!(promise instanceof RealmPromise)) return false
    onRejection(reason)
    return true
  }
  hearRejections(rejection)
  return {
    globals,
    compile: (file, code, params) =>
      vm.compileFunction(code, params, { parsingContext: context, filename: `weapp:///${file}` }) as (
        ...args: unknown[]
      ) => unknown,
    copy: <T>(value: T) => (value === undefined ? value : (parse(JSON.stringify(value)) as T)),
    arrayBuffer: bytes => {
      const buffer = new RealmBuffer(bytes.length)
      new RealmBytes(buffer).set(bytes)
      return buffer
    },
    error: message => new RealmError(message),
    promise: start => new RealmPromise(start),
    close: () => stopHearing(rejection),
  }
}

type Rejection = (promise: unknown, reason: unknown) => boolean

const rejections = new Set<Rejection>()
/** The process of Node itself; a test runner may have put a copy into the global of that name. */
const node = vm.runInThisContext('process') as NodeJS.Process
type Emit = typeof node.emit
let patch: { before: Emit; ours: Emit } | undefined

/**
 * A promise the app forgot is the app's fault and is reported as WeChat does; it must neither end this process nor fail
 * somebody else's test, so it is taken before any listener of the process hears of it.
 */
function hearRejections(rejection: Rejection): void {
  rejections.add(rejection)
  // A test runner may have put its own back meanwhile.
  if (patch && node.emit === patch.ours) return
  const before = node.emit
  const ours = function (this: NodeJS.Process, event: string, ...args: unknown[]) {
    if (event === 'unhandledRejection') for (const one of rejections) if (one(args[1], args[0])) return true
    return Reflect.apply(before, this, [event, ...args])
  } as Emit
  patch = { before, ours }
  node.emit = ours
}

function stopHearing(rejection: Rejection): void {
  rejections.delete(rejection)
  if (rejections.size || !patch) return
  if (node.emit === patch.ours) node.emit = patch.before
  patch = undefined
}
