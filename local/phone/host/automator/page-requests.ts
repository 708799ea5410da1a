import { formValueOf, isChecked } from '../components/default-action'
import type { Phone } from '../phone'
import { domOf, isBuiltIn, type ViewElement } from '../view-layer'
import type { Requests } from './automator'
import type { ElementBook } from './element-book'

/** The `Page.*` requests, and those of `Element.*` that only look. */
export function pageRequests(phone: Phone, book: ElementBook): Requests {
  const plain = (value: unknown) => (value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown))
  const callOn = async (target: Record<string, unknown>, method: unknown, args: unknown) => {
    const run = target[String(method)]
    if (typeof run !== 'function') throw new Error(`no method ${String(method)}`)
    const given = (Array.isArray(args) ? args : []).map(one => phone.realm.copy(one as unknown))
    return { result: plain(await run.apply(target, given)) }
  }
  const caller = (element: ViewElement) =>
    element.getMethodCaller() as unknown as Record<string, unknown> & { setData(data: unknown): void }
  const values = (names: unknown, read: (name: string) => unknown) =>
    (names as string[]).map(name => read(name) ?? null)
  const dom = (params: Record<string, unknown>) => domOf(book.element(params['elementId']))
  return {
    'Page.getElement': ({ pageId, selector }) => book.first(book.page(pageId).frame, selector),
    'Page.getElements': ({ pageId, selector }) => ({ elements: book.all(book.page(pageId).frame, selector) }),
    'Page.getElementByXpath': ({ pageId, selector }) => {
      const [found] = book.byXpath(book.page(pageId).frame, selector)
      if (!found) throw new Error(`no such element: ${String(selector)}`)
      return found
    },
    'Page.getElementsByXpath': ({ pageId, selector }) => ({
      elements: book.byXpath(book.page(pageId).frame, selector),
    }),
    'Page.getData': ({ pageId, path }) => ({ data: plain(follow(book.page(pageId).instance.data, path)) }),
    'Page.setData': ({ pageId, data }) => {
      book.page(pageId).instance.setData(data as never)
      return {}
    },
    'Page.callMethod': ({ pageId, method, args }) => callOn(book.page(pageId).instance, method, args),
    'Page.getWindowProperties': ({ pageId, names }) => {
      const { frame } = book.page(pageId)
      const own: Record<string, unknown> = {
        scrollX: frame.scrollLeft,
        scrollY: frame.scrollTop,
        pageYOffset: frame.scrollTop,
        'document.documentElement.scrollWidth': frame.scrollWidth,
        'document.documentElement.scrollHeight': frame.scrollHeight,
        'document.documentElement.scrollTop': frame.scrollTop,
      }
      return { properties: values(names, name => own[name] ?? plain(follow(window, name))) }
    },
    'Element.getElement': params => book.first(dom(params), params['selector']),
    'Element.getElements': params => ({ elements: book.all(dom(params), params['selector']) }),
    'Element.getDOMProperties': params => ({
      properties: values(params['names'], name =>
        name === 'innerText' ? textOf(dom(params)) : (dom(params) as unknown as Record<string, unknown>)[name],
      ),
    }),
    'Element.getAttributes': params => {
      const element = book.element(params['elementId'])
      return { attributes: values(params['names'], name => attributeOf(element, name)) }
    },
    'Element.getProperties': params => {
      const element = book.element(params['elementId'])
      return { properties: values(params['names'], name => propertyOf(element, name)) }
    },
    'Element.getStyles': params => {
      const style = getComputedStyle(dom(params))
      return { styles: values(params['names'], name => style.getPropertyValue(name)) }
    },
    'Element.getOffset': params => {
      const rect = dom(params).getBoundingClientRect()
      const page = dom(params).closest('.ph-page')
      const origin = page?.getBoundingClientRect()
      return {
        left: rect.left - (origin?.left ?? 0) + (page?.scrollLeft ?? 0),
        top: rect.top - (origin?.top ?? 0) + (page?.scrollTop ?? 0),
      }
    },
    'Element.getWXML': params => ({ wxml: wxmlOf(dom(params), params['type'] === 'outer') }),
    'Element.getData': params => ({ data: plain(follow(book.element(params['elementId']).data, params['path'])) }),
    'Element.setData': params => {
      caller(book.element(params['elementId'])).setData(params['data'])
      return {}
    },
    'Element.callMethod': params => callOn(caller(book.element(params['elementId'])), params['method'], params['args']),
  }
}

/** Visible text; jsdom has no layout and no `innerText`, there hidden elements are left out by their attribute only. */
function textOf(node: HTMLElement): string {
  // biome-ignore lint/performance/useDomNodeTextContent: automator's text() is the text a person sees
  return typeof node.innerText === 'string' ? node.innerText : (node.textContent ?? '')
}

function attributeOf(element: ViewElement, name: string): string | null {
  const written = domOf(element).getAttribute(name)
  if (written !== null) return written
  const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  if (name.startsWith('data-')) {
    const value = element.dataset?.[camel.slice(4).replace(/^./, first => first.toLowerCase())]
    return value === undefined ? null : String(value)
  }
  const value = (element.data as Record<string, unknown> | undefined)?.[camel]
  return value === undefined || value === null ? null : String(value)
}

function propertyOf(element: ViewElement, name: string): unknown {
  const data = (element.data ?? {}) as Record<string, unknown>
  if (name === '__propPublic') return Object.fromEntries(Object.keys(data).map(key => [key, true]))
  const field = ['input', 'textarea', 'picker', 'slider'].some(kind => isBuiltIn(element, kind))
  if (name === 'value' && field) return formValueOf(element)
  if (name === 'checked' && ['checkbox', 'radio', 'switch'].some(kind => isBuiltIn(element, kind)))
    return isChecked(element)
  const value = data[name]
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}

function follow(from: unknown, path: unknown): unknown {
  if (!path) return from
  const keys = String(path)
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
  return keys.reduce<unknown>(
    (at, key) => (at === null || at === undefined ? at : (at as Record<string, unknown>)[key]),
    from,
  )
}

function wxmlOf(node: Node, outer: boolean): string {
  const inner = [...node.childNodes].map(child => wxmlOf(child, true)).join('')
  if (node.nodeType === 3) return node.textContent ?? ''
  if (!(node instanceof HTMLElement) || !outer || !node.tagName.startsWith('WX-')) return inner
  const tag = node.tagName.toLowerCase().slice(3)
  const part = (name: string, value: string) => (value ? ` ${name}="${value}"` : '')
  return `<${tag}${part('id', node.id)}${part('class', node.className)}>${inner}</${tag}>`
}
