import { builtInState } from '../components/built-in-state'
import { afterTap } from '../components/default-action'
import { turnSwiper } from '../components/draw-built-in'
import { typeInto } from '../components/draw-text-field'
import type { Phone } from '../phone'
import { domOf, isBuiltIn, type ViewElement, viewElementAt } from '../view-layer'
import type { Requests } from './automator'
import type { ElementBook } from './element-book'

const bubbling = ['tap', 'longpress', 'longtap', 'touchstart', 'touchmove', 'touchend', 'touchcancel']

/** The `Element.*` requests that act: taps, touches, typing, scrolling. */
export function elementRequests(phone: Phone, book: ElementBook): Requests {
  const element = (params: Record<string, unknown>) => book.element(params['elementId'])
  const touches = ({ touches: now, changedTouches }: Record<string, unknown>) => ({
    touches: now ?? [],
    changedTouches: changedTouches ?? [],
  })
  return {
    'Element.tap': async params => {
      await tapElement(phone, element(params))
      return {}
    },
    'Element.triggerEvent': params => {
      const type = String(params['type'])
      const target = element(params)
      // a picker that is told of a choice keeps it, as if the sheet had been used
      if (type === 'change' && isBuiltIn(target, 'picker')) {
        const state = builtInState(target)
        state.value = (params['detail'] as { value?: unknown } | undefined)?.value
        state.given = (target.data as Record<string, unknown>)['value']
      }
      phone.view.fire(target, type, params['detail'] ?? {}, bubbling.includes(type))
      return {}
    },
    'Element.dispatchEvent': params => {
      phone.view.fire(element(params), String(params['eventName']), params['detail'] ?? {}, true)
      return {}
    },
    'Element.touchstart': params => {
      phone.view.touchStart(element(params), touches(params))
      return {}
    },
    'Element.touchmove': params => {
      phone.view.fire(element(params), 'touchmove', {}, true, touches(params))
      return {}
    },
    'Element.touchend': params => {
      phone.view.touchEnd(element(params), touches(params))
      return {}
    },
    'Element.callFunction': params =>
      componentFunction(phone, element(params), String(params['functionName']), (params['args'] as unknown[]) ?? []),
    'Element.callContextMethod': () => {
      throw new Error('callContextMethod: video and live components are not implemented in this phone')
    },
  }
}

/** A finger on the middle of an element; what lies above it, or leaves it without size, makes this fail. */
async function tapElement(phone: Phone, element: ViewElement): Promise<void> {
  const above = phone.overlays.blocking()
  if (above)
    throw new Error(
      `element is covered by the phone's ${above.spec.kind} overlay: ${above.spec.title || above.spec.content}`,
    )
  const node = domOf(element)
  if (node.closest('[hidden]')) throw new Error('element is on a page that is not shown')
  if (!phone.bridge.touch) {
    const extra = { touches: [], changedTouches: [{ identifier: 0, pageX: 0, pageY: 0, clientX: 0, clientY: 0 }] }
    phone.view.fire(element, 'touchstart', {}, true, extra)
    phone.view.fire(element, 'touchend', {}, true, extra)
    phone.view.tap(element, 0, 0)
    return
  }
  node.scrollIntoView({ block: 'center', inline: 'center' })
  await new Promise(resolve => requestAnimationFrame(() => resolve(undefined)))
  const rect = [...node.getClientRects()].find(one => one.width > 0 && one.height > 0) ?? contentRect(node)
  if (!rect) throw new Error('element has no size on the screen')
  const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2]
  const hit = document.elementFromPoint(x, y)
  if (!hit) throw new Error('element is outside the screen')
  if (!node.contains(hit) && !hit.contains(node)) throw new Error(`element is covered by ${describe(hit)}`)
  await phone.bridge.touch(x, y)
}

function contentRect(node: HTMLElement): DOMRect | undefined {
  return [...node.querySelectorAll('*')]
    .flatMap(child => [...child.getClientRects()])
    .find(one => one.width > 0 && one.height > 0)
}

function describe(node: Element): string {
  const owner = viewElementAt(node)
  return owner
    ? `<${node.tagName.toLowerCase().replace(/^wx-/, '')} class="${node.className}">`
    : `the phone's own ${node.className || node.tagName}`
}

function componentFunction(phone: Phone, element: ViewElement, name: string, args: unknown[]): Record<string, unknown> {
  const node = domOf(element)
  const number = (at: number) => Number(args[at] ?? 0)
  if (name === 'input.input' || name === 'textarea.input') typeInto(element, String(args[0] ?? ''))
  else if (name === 'switch.tap') afterTap(phone, element)
  else if (name === 'scroll-view.scrollTo') {
    node.scrollLeft = number(0)
    node.scrollTop = number(1)
  } else if (name.startsWith('scroll-view.')) {
    const property = name.slice('scroll-view.'.length)
    if (!['scrollTop', 'scrollLeft', 'scrollWidth', 'scrollHeight'].includes(property))
      throw new Error(`${name} not implemented`)
    return { result: node[property as 'scrollTop'] }
  } else if (name === 'swiper.swipeTo')
    turnSwiper(phone, element, number(0) - Number(builtInState(element).value ?? 0), 'touch')
  else if (name === 'slider.slideTo') {
    const value = number(0)
    Object.assign(builtInState(element), { value })
    phone.view.fire(element, 'change', { value })
  } else throw new Error(`${name} not implemented`)
  return {}
}
