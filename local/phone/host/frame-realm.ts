import type { LogicRealm } from './phone-options'

/** What ECMAScript itself defines; every other name of the frame's window is hidden from the app's modules. */
const ecmaScript = new Set(
  `Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp
  Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError JSON Math Intl ArrayBuffer
  Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray
  BigUint64Array BigInt64Array DataView Map BigInt Set WeakMap WeakSet WeakRef FinalizationRegistry Proxy Reflect
  decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape isFinite isNaN eval`.split(/\s+/),
)

type FrameWindow = Window & typeof globalThis & { __take?: (compiled: (...args: unknown[]) => unknown) => void }

/**
 * The app's realm in a browser: a hidden frame whose content policy refuses code from strings, and whose modules see
 * `undefined` for every browser name.
 *
 * @param onRejection called for every promise of the realm nobody caught
 */
export async function frameRealm(onRejection: (reason: unknown) => void): Promise<LogicRealm> {
  const frame = document.createElement('iframe')
  frame.style.display = 'none'
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline'">`
  await new Promise<void>(resolve => {
    frame.onload = () => resolve()
    document.documentElement.appendChild(frame)
  })
  const win = frame.contentWindow as FrameWindow
  win.addEventListener('unhandledrejection', event => {
    event.preventDefault()
    onRejection(event.reason)
  })
  const hidden = new Set<string>()
  for (let from: object | null = win; from; from = Object.getPrototypeOf(from) as object | null)
    for (const name of Object.getOwnPropertyNames(from))
      if (/^[a-zA-Z_$][\w$]*$/.test(name) && !ecmaScript.has(name)) hidden.add(name)
  const globals: Record<string, unknown> = new win.Object() as Record<string, unknown>
  globals['global'] = globals
  const returnThis = ['return this']
  globals['Function'] = new Proxy(win.Function, {
    apply: (target, self, args: string[]) =>
      args.length === 1 && returnThis.includes(args[0] ?? '') ? () => globals : Reflect.apply(target, self, args),
    construct: (target, args: string[]) =>
      args.length === 1 && returnThis.includes(args[0] ?? '') ? () => globals : Reflect.construct(target, args),
  })
  return {
    globals,
    compile: (file, code, params) => {
      const names = Object.keys(globals)
      const shadow = [...hidden].filter(
        name => name !== 'globalThis' && !names.includes(name) && !params.includes(name),
      )
      let taken: ((...args: unknown[]) => (...args: unknown[]) => unknown) | undefined
      let broken = ''
      win.__take = compiled => {
        taken = compiled as typeof taken
      }
      const onError = (event: ErrorEvent) => {
        broken = event.message
      }
      win.addEventListener('error', onError)
      const script = win.document.createElement('script')
      script.textContent = `__take(function(globalThis,${[...names, ...shadow].join()}){return function(${params.join()}){${code}
}})\n//# sourceURL=weapp:///${file}`
      win.document.head.appendChild(script)
      script.remove()
      win.removeEventListener('error', onError)
      if (!taken) throw new Error(`${file}: ${broken || 'cannot be compiled'}`)
      return taken(globals, ...names.map(name => globals[name]))
    },
    copy: <T>(value: T) => (value === undefined ? value : (win.JSON.parse(JSON.stringify(value)) as T)),
    arrayBuffer: bytes => {
      const buffer = new win.ArrayBuffer(bytes.length)
      new win.Uint8Array(buffer).set(bytes)
      return buffer
    },
    error: message => new win.Error(message),
    promise: start => new win.Promise(start),
  }
}
