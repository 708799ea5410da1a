import type { Phone } from '../phone'
import { domOf, type PageInstance, type ViewElement, viewElementAt } from '../view-layer'
import { findInPage } from './navigation'

/** `wx.createSelectorQuery` and observers: of the page on top unless `.in(component)` says otherwise. */
export function installSelectors(phone: Phone): void {
  const top = () => {
    const page = phone.router.top()
    if (!page) throw phone.realm.error('no page is open')
    return page
  }
  phone.wx['createSelectorQuery'] = () => new Query(phone, top().frame)
  phone.wx['createIntersectionObserver'] = (scope: PageInstance | undefined, options?: { thresholds?: number[] }) => {
    const frame = scope?._$ ? domOf(scope._$ as ViewElement) : top().frame
    return intersectionObserver(phone, frame, options?.thresholds ?? [0])
  }
}

type Fields = Record<string, boolean | string[] | undefined>
type Callback = (result: unknown) => void

interface Ask {
  scope: HTMLElement
  selector: string | null
  single: boolean
  fields: Fields
  callback: Callback | undefined
}

class Query {
  private readonly asks: Ask[] = []

  constructor(
    private readonly phone: Phone,
    private scope: HTMLElement,
  ) {}

  in(component: PageInstance): this {
    if (component?._$) this.scope = domOf(component._$ as ViewElement)
    return this
  }

  select(selector: string) {
    return this.nodes(selector, true)
  }

  selectAll(selector: string) {
    return this.nodes(selector, false)
  }

  selectViewport() {
    return this.nodes(null, true)
  }

  exec(callback?: (results: unknown) => void): this {
    this.phone.later(() => {
      const results = this.asks.map(ask => this.answer(ask))
      this.asks.forEach((ask, at) => {
        const tell = ask.callback
        if (typeof tell === 'function') this.phone.guard(() => tell(this.phone.realm.copy(results[at] ?? null)))
      })
      if (typeof callback === 'function') this.phone.guard(() => callback(this.phone.realm.copy(results)))
    })
    return this
  }

  private nodes(selector: string | null, single: boolean) {
    const ask = (fields: Fields, callback?: Callback): this => {
      this.asks.push({ scope: this.scope, selector, single, fields, callback })
      return this
    }
    return {
      boundingClientRect: (callback?: Callback) => ask({ id: true, dataset: true, rect: true, size: true }, callback),
      scrollOffset: (callback?: Callback) => ask({ id: true, dataset: true, scrollOffset: true }, callback),
      fields: (fields: Fields, callback?: Callback) => ask(fields, callback),
      context: (callback?: Callback) => ask({ context: true }, callback),
      node: (callback?: Callback) => ask({ node: true }, callback),
    }
  }

  private answer({ scope, selector, single, fields }: Ask): unknown {
    if (selector === null) return describe(scope, fields)
    const found = [...scope.querySelectorAll<HTMLElement>(domSelectorOf(selector))].filter(node => viewElementAt(node))
    return single ? (found[0] ? describe(found[0], fields) : null) : found.map(node => describe(node, fields))
  }
}

function domSelectorOf(selector: string): string {
  return selector
    .replace(/>>>/g, ' ')
    .replace(
      /(^|[\s>+~,(])([a-z][a-z0-9-]*)(?=$|[\s.#:[>+~,)])/g,
      (_, before: string, name: string) => `${before}wx-${name}`,
    )
}

function describe(node: HTMLElement, fields: Fields): Record<string, unknown> {
  const element = viewElementAt(node)
  const rect = node.getBoundingClientRect()
  const origin = node.closest('.ph-pages')?.getBoundingClientRect()
  const [left, top] = [rect.left - (origin?.left ?? 0), rect.top - (origin?.top ?? 0)]
  const result: Record<string, unknown> = {}
  if (fields['id']) result['id'] = element?.id ?? ''
  if (fields['dataset']) result['dataset'] = { ...element?.dataset }
  if (fields['rect']) Object.assign(result, { left, top, right: left + rect.width, bottom: top + rect.height })
  if (fields['size']) Object.assign(result, { width: rect.width, height: rect.height })
  if (fields['scrollOffset'])
    Object.assign(result, {
      scrollLeft: node.scrollLeft,
      scrollTop: node.scrollTop,
      scrollWidth: node.scrollWidth,
      scrollHeight: node.scrollHeight,
    })
  const properties = Array.isArray(fields['properties']) ? fields['properties'] : []
  for (const name of properties) result[name] = (element?.data as Record<string, unknown> | undefined)?.[name]
  const styles = Array.isArray(fields['computedStyle']) ? fields['computedStyle'] : []
  for (const name of styles)
    result[name] = getComputedStyle(node).getPropertyValue(name.replace(/[A-Z]/g, c => `-${c.toLowerCase()}`))
  return result
}

function intersectionObserver(phone: Phone, frame: HTMLElement, thresholds: number[]): Record<string, unknown> {
  let observer: IntersectionObserver | undefined
  const api: Record<string, unknown> = {
    relativeTo: () => api,
    relativeToViewport: () => api,
    observe: (selector: string, listener: (detail: unknown) => void) => {
      const target = findInPage(frame, selector)
      if (!target || typeof IntersectionObserver === 'undefined') return
      observer = new IntersectionObserver(
        entries => {
          for (const entry of entries) {
            const { intersectionRatio, boundingClientRect, intersectionRect, time } = entry
            const detail = { intersectionRatio, boundingClientRect, intersectionRect, time, id: target.id, dataset: {} }
            phone.guard(() => listener(phone.realm.copy(detail)))
          }
        },
        { threshold: thresholds },
      )
      observer.observe(target)
    },
    disconnect: () => observer?.disconnect(),
  }
  return api
}
