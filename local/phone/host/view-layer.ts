import * as glassEasel from 'glass-easel'
import { type component as adapter, type CodeSpace, MiniProgramEnv, type Root } from 'glass-easel-miniprogram-adapter'
import { phoneUnits } from '../wxss-units'
import { builtInProperties } from './components/built-in-properties'
import { builtInTemplates } from './components/built-in-templates'
import type { WeappBundle } from './phone-options'

export type ViewElement = glassEasel.GeneralComponent
export type PageInstance = adapter.GeneralComponent & Record<string, unknown>

/** Where a touch ended up, seen by the host before and after the app's own listeners. */
export interface TapHooks {
  /** true: the app must not hear this tap (a disabled button). */
  refuses(target: ViewElement): boolean
  /** What WeChat does by itself after the listeners: checkboxes, forms, open-type buttons. */
  afterTap(target: ViewElement): void
  /** Draws a built-in component again after its properties changed. */
  draw(name: string, element: ViewElement): void
}

type WithElement = Node & { __wxElement?: ViewElement }

/**
 * The view half of the phone: WeChat's own glass-easel with the app's compiled templates and the built-in components,
 * drawing into this document.
 */
export class ViewLayer {
  readonly space: CodeSpace
  readonly backend: ReturnType<MiniProgramEnv['associateBackend']>
  hooks: TapHooks = { refuses: () => false, afterTap: () => {}, draw: () => {} }
  private longPress: { timer: number; fired: boolean } = { timer: 0, fired: false }

  constructor(bundle: WeappBundle) {
    silenceWarnings()
    mirrorIds()
    const env = new MiniProgramEnv()
    const context = this.domContext()
    this.backend = env.associateBackend(context)
    const shared = env.getGlobalCodeSpace()
    const builtIns = evaluate(bundle.builtInTemplates)
    for (const name of Object.keys(builtInTemplates)) this.defineBuiltIn(shared, name, builtIns)
    this.space = env.createCodeSpace('main', true)
    for (const name of Object.keys(builtInTemplates)) {
      const definition = shared.getComponentSpace().getComponentByUrl(`wx/${name}`, '')
      this.space.getComponentSpace().setGlobalUsingComponent(name, definition)
    }
    const templates = evaluate(bundle.templates)
    for (const path of bundle.templatePaths) {
      const content = templates[path]
      if (content) this.space.addCompiledTemplate(path, { groupList: templates, content } as never)
    }
    const everywhere = bundle.json['app']?.usingComponents ?? {}
    for (const [path, json] of Object.entries(bundle.json)) {
      if (path === 'app' || path.startsWith('project.') || !json) continue
      const usingComponents = { ...everywhere, ...json.usingComponents }
      this.space.addComponentStaticConfig(path, { ...json, usingComponents } as never)
      if (json.component) this.space.addStyleSheet(path, undefined, path.replace(/[^\w-]/g, '_'))
    }
  }

  /** Makes a page or component of the app; it is not on the screen until `root.attach`. */
  createRoot(tag: string, path: string): Root {
    return this.backend.createRoot(tag, this.space, `/${path}`)
  }

  /** Sends one of WeChat's events from an element, as the built-in component itself would. */
  fire(element: ViewElement, type: string, detail: unknown, bubbles = false, extra?: Record<string, unknown>): void {
    const options = { bubbles, composed: bubbles, capturePhase: true, extraFields: extra ?? {} }
    new glassEasel.Event(type, detail, options).dispatch(element)
  }

  /** A tap as the framework hears it: refused, listened to, then the component's own behaviour. */
  tap(element: ViewElement, x: number, y: number, original?: TouchEvent | MouseEvent): void {
    if (this.hooks.refuses(element)) return
    const touch = { identifier: 0, pageX: x, pageY: y, clientX: x, clientY: y }
    this.fire(element, 'tap', { x, y }, true, { touches: [], changedTouches: [touch] })
    if (original?.cancelable && !isTextField(original.target)) {
      original.preventDefault()
      const active = document.activeElement
      if (active instanceof HTMLElement && isTextField(active)) active.blur()
    }
    this.hooks.afterTap(element)
  }

  touchStart(element: ViewElement, extra: Record<string, unknown>): void {
    window.clearTimeout(this.longPress.timer)
    this.longPress.fired = false
    this.longPress.timer = window.setTimeout(() => {
      this.longPress.fired = hears(element, 'longpress') || hears(element, 'longtap')
      this.fire(element, 'longpress', {}, true, extra)
      this.fire(element, 'longtap', {}, true, extra)
    }, 350)
    this.fire(element, 'touchstart', {}, true, extra)
  }

  touchEnd(element: ViewElement, extra: Record<string, unknown>): void {
    // automator's longpress ends after exactly 350 ms; the finger leaves a little later than the clock says
    const { timer } = this.longPress
    window.setTimeout(() => window.clearTimeout(timer), 30)
    this.fire(element, 'touchend', {}, true, extra)
  }

  private domContext(): glassEasel.CurrentWindowBackendContext {
    const context = new glassEasel.CurrentWindowBackendContext()
    context.document = {
      createElement: (tag: string) => createPhoneElement(tag),
      createTextNode: (text: string) => document.createTextNode(text),
      createDocumentFragment: () => document.createDocumentFragment(),
    } as unknown as typeof context.document
    context.onEvent((target, type, detail, options) => {
      const element = target as ViewElement
      const original = options.originalEvent as TouchEvent | MouseEvent | undefined
      if (type === 'tap') {
        const at = detail as { x: number; y: number }
        if (!this.longPress.fired) this.tap(element, at.x, at.y, original)
        this.longPress.fired = false
        return undefined
      }
      if (type === 'touchstart' || type === 'touchmove' || type === 'touchend' || type === 'canceltap') return undefined
      const event = new glassEasel.Event(type, detail, options)
      event.dispatch(element)
      return event.getEventBubbleStatus() as number as never
    })
    this.listenForTouches()
    return context
  }

  private listenForTouches(): void {
    const listen = (
      type: 'touchstart' | 'touchmove' | 'touchend',
      act: (element: ViewElement, extra: Record<string, unknown>) => void,
    ) =>
      document.body.addEventListener(
        type,
        event => {
          const element = viewElementAt(event.target as Node | null)
          if (element) act(element, { touches: points(event.touches), changedTouches: points(event.changedTouches) })
        },
        { capture: true, passive: true },
      )
    listen('touchstart', (element, extra) => this.touchStart(element, extra))
    listen('touchend', (element, extra) => this.touchEnd(element, extra))
    listen('touchmove', (element, extra) => {
      window.clearTimeout(this.longPress.timer)
      this.fire(element, 'touchmove', {}, true, extra)
    })
  }

  private defineBuiltIn(shared: CodeSpace, name: string, templates: Record<string, unknown>): void {
    const path = `wx/${name}`
    shared.addCompiledTemplate(path, { groupList: templates, content: templates[path] } as never)
    shared.addComponentStaticConfig(path, { component: true } as never)
    const draw = (self: { _$: ViewElement }) => this.hooks.draw(name, self._$)
    shared.componentEnv(path, ({ Component }) =>
      Component({
        properties: builtInProperties(name) as never,
        lifetimes: {
          attached() {
            draw(this as unknown as { _$: ViewElement })
          },
        },
        observers: {
          '**'() {
            draw(this as unknown as { _$: ViewElement })
          },
        },
      } as never),
    )
  }
}

/** The element of the app's tree that a DOM node belongs to. */
export function viewElementAt(node: Node | null): ViewElement | undefined {
  let at = node as WithElement | null
  while (at && !at.__wxElement) at = at.parentNode as WithElement | null
  return at?.__wxElement
}

/** The DOM element of a page element or component; pages of this host always have one while they live. */
export function domOf(element: ViewElement): HTMLElement {
  return element.getBackendElement() as unknown as HTMLElement
}

export function isBuiltIn(element: ViewElement | undefined, name: string): boolean {
  return element?.is === `wx/${name}`
}

/** The nearest built-in component of one of these names, the element itself included. */
export function closest(element: ViewElement, names: string[]): ViewElement | undefined {
  let at: ViewElement | undefined = element
  while (at) {
    const found = names.some(name => isBuiltIn(at, name))
    if (found) return at
    at = viewElementAt(domOf(at)?.parentNode ?? null)
  }
  return undefined
}

/** Built-in components of one name below an element, in document order. */
export function below(element: ViewElement, name: string): ViewElement[] {
  return [...domOf(element).querySelectorAll(`wx-${name}`)].flatMap(node => (node as WithElement).__wxElement ?? [])
}

function hears(element: ViewElement, type: string): boolean {
  for (let at: ViewElement | undefined = element; at; at = viewElementAt(domOf(at)?.parentNode ?? null)) {
    const target = (at as unknown as { _$eventTarget?: { listeners: Record<string, unknown> } | null })._$eventTarget
    if (target?.listeners[type]) return true
  }
  return false
}

function points(list: TouchList): Record<string, number>[] {
  return [...list].map(({ identifier, pageX, pageY, clientX, clientY }) => ({
    identifier,
    pageX,
    pageY,
    clientX,
    clientY,
  }))
}

function isTextField(node: EventTarget | null): boolean {
  return node instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName)
}

/** `h-` marks the built-in components' own inner tags; everything else is a component of the mini-program. */
function createPhoneElement(tag: string): HTMLElement {
  const element = document.createElement(tag.startsWith('h-') ? tag.slice(2) : `wx-${tag}`)
  const setAttribute = element.setAttribute.bind(element)
  element.setAttribute = (name: string, value: string) =>
    setAttribute(name, name === 'style' ? phoneUnits(String(value)) : value)
  return element
}

function evaluate(source: string): Record<string, unknown> {
  return new Function(`return ${source}`)() as Record<string, unknown>
}

/** glass-easel warns about every attribute it has no property for; Taro's templates carry dozens on each element. */
function silenceWarnings(): void {
  glassEasel.addGlobalWarningListener(() => false)
}

let idsMirrored = false

/** `#id` in WXSS must match, so the id is also written on the DOM element. */
function mirrorIds(): void {
  if (idsMirrored) return
  idsMirrored = true
  const prototype = glassEasel.Element.prototype as unknown as object
  const own = Object.getOwnPropertyDescriptor(prototype, 'id')
  if (!own?.set || !own.get) throw new Error('glass-easel elements have no id accessor')
  const { get, set } = own
  Object.defineProperty(prototype, 'id', {
    configurable: true,
    get,
    set(this: ViewElement, value: string) {
      set.call(this, value)
      const node = domOf(this)
      if (node && 'id' in node) node.id = String(value)
    },
  })
}
