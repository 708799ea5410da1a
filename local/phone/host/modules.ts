import type { Phone } from './phone'
import type { PageInstance } from './view-layer'

interface Module {
  exports: unknown
}

type Definition = Record<string, unknown>

/** Runs the app's JavaScript: `require` inside the package, `App`, `Page`, `Component`, sub-packages when first needed. */
export class Modules {
  app: Definition = {}
  private appDefined = false
  private readonly modules = new Map<string, Module>()
  private readonly loaded = new Set<string>()
  private current = 'app'

  constructor(private readonly phone: Phone) {
    const { globals } = phone.realm
    globals['App'] = (definition: Definition) => {
      this.app = definition
      this.appDefined = true
    }
    globals['Page'] = (definition: Definition) => this.define('Page', definition)
    globals['Component'] = (definition: Definition) => this.define('Component', definition)
    globals['Behavior'] = (definition: Definition) => this.define('Behavior', definition)
    globals['getApp'] = () => this.app
    globals['getCurrentPages'] = () => phone.router.pages().map(page => page.instance)
    globals['__wxConfig'] = phone.realm.copy({ pages: phone.appJson.pages ?? [] })
  }

  /** Runs `app.js`. */
  start(): void {
    this.current = 'app'
    this.run('app.js')
    if (!this.appDefined) throw new Error('app.js did not call App()')
  }

  /** Runs a page's or component's module and those of the components it uses, once. */
  load(path: string): void {
    if (this.loaded.has(path)) return
    this.loaded.add(path)
    const used = { ...this.phone.appJson.usingComponents, ...this.phone.bundle.json[path]?.usingComponents }
    for (const url of Object.values(used)) {
      const component = url.startsWith('/') ? url.slice(1) : join(path, url)
      if (this.phone.bundle.js[`${component}.js`] !== undefined) this.load(component)
    }
    const before = this.current
    this.current = path
    try {
      this.run(`${path}.js`)
    } finally {
      this.current = before
    }
  }

  private run(file: string): unknown {
    const done = this.modules.get(file)
    if (done) return done.exports
    const source = this.phone.bundle.js[file]
    if (source === undefined) throw this.phone.realm.error(`module '${file}' is not defined`)
    const module = this.phone.realm.copy({ exports: {} }) as Module
    this.modules.set(file, module)
    const require = (name: string) => {
      const path = name.startsWith('/') ? name.slice(1) : join(file, name)
      return this.run(path.endsWith('.js') ? path : `${path}.js`)
    }
    this.phone.realm.compile(file, source, ['require', 'module', 'exports'])(require, module, module.exports)
    return module.exports
  }

  private define(kind: 'Page' | 'Component' | 'Behavior', definition: Definition): unknown {
    const wrapped = kind === 'Page' ? this.wrapFunctions(definition) : this.wrapComponent(definition)
    return this.phone.view.space.componentEnv(this.current, environment => {
      const make = environment[kind] as (definition: Definition) => unknown
      return make(wrapped)
    })
  }

  private wrapComponent(definition: Definition): Definition {
    return {
      ...definition,
      methods: this.wrapFunctions((definition['methods'] as Definition) ?? {}),
      ...(definition['properties'] ? { properties: ownTypes(definition['properties'] as Definition) } : {}),
    }
  }

  /** Handlers get WeChat's plain event object, not the framework's. */
  private wrapFunctions(methods: Definition): Definition {
    const wrapped: Definition = {}
    for (const [name, method] of Object.entries(methods))
      wrapped[name] = typeof method === 'function' ? this.wrap(method as (...args: unknown[]) => unknown) : method
    return wrapped
  }

  private wrap(method: (...args: unknown[]) => unknown): (...args: unknown[]) => unknown {
    const plain = (value: unknown) => (isFrameworkEvent(value) ? this.phone.realm.copy(plainEvent(value)) : value)
    return function (this: PageInstance, ...args: unknown[]) {
      return method.apply(this, args.map(plain))
    }
  }
}

/** `String`, `Number` … of the app's realm, named by this realm's. */
function ownTypes(properties: Definition): Definition {
  const byName: Record<string, unknown> = { String, Number, Boolean, Array, Object, Function }
  const type = (value: unknown) => (typeof value === 'function' ? (byName[value.name] ?? null) : null)
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => {
      if (!value || typeof value !== 'object') return [key, type(value)]
      const detail = value as Definition
      const optional = detail['optionalTypes'] as unknown[] | undefined
      return [
        key,
        { ...detail, type: type(detail['type']), ...(optional ? { optionalTypes: optional.map(type) } : {}) },
      ]
    }),
  )
}

interface FrameworkEvent {
  type: string
  timeStamp: number
  target: EventEnd
  currentTarget: EventEnd
  mark: Record<string, unknown> | null
  detail: unknown
  touches?: unknown[]
  changedTouches?: unknown[]
}

interface EventEnd {
  id?: string
  dataset?: Record<string, unknown> | null
  _$?: EventEnd
}

function isFrameworkEvent(value: unknown): value is FrameworkEvent {
  return typeof value === 'object' && value !== null && 'currentTarget' in value && 'getEventName' in value
}

function plainEvent(event: FrameworkEvent): Record<string, unknown> {
  const end = (raw: EventEnd) => {
    const element = raw._$ ?? raw
    return { id: element.id ?? '', dataset: { ...element.dataset }, offsetLeft: 0, offsetTop: 0 }
  }
  return {
    type: event.type,
    timeStamp: event.timeStamp,
    target: end(event.target),
    currentTarget: end(event.currentTarget),
    mark: event.mark ?? {},
    detail: event.detail ?? {},
    touches: event.touches ?? [],
    changedTouches: event.changedTouches ?? [],
    mut: false,
    _userTap: event.type === 'tap',
  }
}

function join(from: string, to: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of to.split('/'))
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  return parts.join('/')
}
