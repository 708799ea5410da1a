import type { Phone } from '../phone'
import { domOf, type ViewElement } from '../view-layer'
import { pictureSize } from '../wx/picture-size'
import { builtInState } from './built-in-state'
import { drawRichText } from './draw-rich-text'
import { drawTextField } from './draw-text-field'

/** Brings the inside of a built-in component in line with its properties; called whenever one of them changes. */
export function drawBuiltIn(phone: Phone, name: string, element: ViewElement): void {
  const host = domOf(element)
  if (!host) return
  const data = element.data as Record<string, unknown>
  if (data['ariaLabel']) host.setAttribute('aria-label', String(data['ariaLabel']))
  if (data['ariaRole']) host.setAttribute('role', String(data['ariaRole']))
  drawings[name]?.(phone, element, host, data)
}

type Drawing = (phone: Phone, element: ViewElement, host: HTMLElement, data: Record<string, unknown>) => void

const flag = (host: HTMLElement, name: string, on: unknown) => host.toggleAttribute(name, Boolean(on))

const marked: Drawing = (_phone, element, host, data) => {
  const state = builtInState(element)
  if (state.given !== data['checked']) {
    state.given = data['checked']
    state.value = Boolean(data['checked'])
  }
  flag(host, 'data-on', state.value)
  flag(host, 'data-disabled', data['disabled'])
  const colour = data['color']
  if (colour) host.style.setProperty('--mark', String(colour))
}

const drawings: Record<string, Drawing> = {
  button(_phone, _element, host, data) {
    host.dataset['type'] = String(data['type'] || 'default')
    host.dataset['size'] = String(data['size'] || 'default')
    flag(host, 'data-plain', data['plain'])
    flag(host, 'data-loading', data['loading'])
    flag(host, 'data-disabled', data['disabled'])
  },
  input: drawTextField,
  textarea: drawTextField,
  checkbox: marked,
  radio: marked,
  switch: marked,
  image(phone, element, host, data) {
    const state = builtInState(element)
    const src = String(data['src'] ?? '')
    host.dataset['mode'] = String(data['mode'] || 'scaleToFill')
    if (!state.inner) {
      const image = document.createElement('img')
      image.draggable = false
      image.onload = () => phone.view.fire(element, 'load', { width: image.naturalWidth, height: image.naturalHeight })
      image.onerror = () => phone.view.fire(element, 'error', { errMsg: `GET ${state.source} 404 (Not Found)` })
      state.inner = host.appendChild(image)
    }
    if (state.source === src) return
    state.source = src
    const shown = src && phone.files.displayUrl(src, phone.router.currentPath())
    const image = state.inner as HTMLImageElement
    if (shown) image.src = shown
    else image.removeAttribute('src')
    if (shown && !phone.bridge.loadsPictures) {
      const size = src.startsWith('wxfile://') ? pictureSize(phone.files.read(src)) : { width: 0, height: 0 }
      phone.later(() => phone.view.fire(element, 'load', { width: size.width, height: size.height }))
    }
    if (src && !shown) phone.later(() => phone.view.fire(element, 'error', { errMsg: `GET ${src} 404 (Not Found)` }))
  },
  'cover-image'(phone, _element, host, data) {
    host.style.backgroundImage = `url("${phone.files.displayUrl(String(data['src'] ?? ''), phone.router.currentPath())}")`
  },
  progress(_phone, element, host, data) {
    const state = builtInState(element)
    state.inner ??= host.appendChild(document.createElement('i'))
    const percent = Math.max(0, Math.min(100, Number(data['percent'] ?? 0)))
    state.inner.style.width = `${percent}%`
    if (data['activeColor']) state.inner.style.background = String(data['activeColor'])
    if (data['backgroundColor']) host.style.background = String(data['backgroundColor'])
    host.setAttribute('role', 'progressbar')
    host.setAttribute('aria-valuenow', String(percent))
  },
  slider(phone, element, host, data) {
    const state = builtInState(element)
    if (!state.inner) {
      const range = document.createElement('input')
      range.type = 'range'
      range.onchange = () => {
        state.value = Number(range.value)
        phone.view.fire(element, 'change', { value: state.value })
      }
      range.oninput = () => phone.view.fire(element, 'changing', { value: Number(range.value) })
      state.inner = host.appendChild(range)
    }
    const range = state.inner as HTMLInputElement
    Object.assign(range, { min: String(data['min']), max: String(data['max']), step: String(data['step']) })
    range.disabled = Boolean(data['disabled'])
    if (state.given !== data['value']) {
      state.given = state.value = data['value'] ?? 0
      range.value = String(state.value)
    }
  },
  icon(_phone, _element, host, data) {
    const glyphs: Record<string, string> = { success: '✔', info: 'ℹ', warn: '!', waiting: '…', cancel: '✖', clear: '✖' }
    host.textContent = glyphs[String(data['type'])] ?? '●'
    host.style.fontSize = `${Number(data['size']) || 23}px`
    if (data['color']) host.style.color = String(data['color'])
  },
  text(_phone, _element, host, data) {
    flag(host, 'data-selectable', data['selectable'] || data['userSelect'])
    flag(host, 'data-spaces', data['space'])
  },
  'rich-text': (_phone, element, host, data) => drawRichText(builtInState(element), host, data['nodes']),
  'scroll-view'(_phone, element, host, data) {
    const state = builtInState(element)
    flag(host, 'data-x', data['scrollX'])
    flag(host, 'data-y', data['scrollY'])
    if (state.value !== data['scrollTop']) {
      state.value = data['scrollTop']
      if (data['scrollTop'] !== undefined && data['scrollTop'] !== null)
        host.scrollTop = Number.parseFloat(String(data['scrollTop'])) || 0
    }
    const target = String(data['scrollIntoView'] || '')
    if (target && state.source !== target)
      _phone.later(() => host.querySelector(`[id="${target}"]`)?.scrollIntoView?.())
    state.source = target
    if (!state.inner) {
      state.inner = host
      host.addEventListener('scroll', () => scrolled(_phone, element, host))
    }
  },
  swiper(phone, element, host, data) {
    const state = builtInState(element)
    if (state.given !== data['current']) {
      state.given = data['current']
      state.value = Number(data['current'] ?? 0)
    }
    flag(host, 'data-vertical', data['vertical'])
    host.style.setProperty('--current', String(state.value ?? 0))
    window.clearInterval(state.timer)
    if (data['autoplay'])
      state.timer = window.setInterval(
        () => turnSwiper(phone, element, 1, 'autoplay'),
        Number(data['interval']) || 5000,
      )
    if (state.inner) return
    state.inner = host
    let from: number | undefined
    const start = (x: number) => {
      from = x
    }
    const end = (x: number) => {
      if (from !== undefined && Math.abs(x - from) > 40) turnSwiper(phone, element, x < from ? 1 : -1, 'touch')
      from = undefined
    }
    host.addEventListener('touchstart', event => start(event.touches[0]?.clientX ?? 0), { passive: true })
    host.addEventListener('touchend', event => end(event.changedTouches[0]?.clientX ?? 0), { passive: true })
    host.addEventListener('mousedown', event => start(event.clientX))
    host.addEventListener('mouseup', event => end(event.clientX))
  },
  'page-container'(phone, element, host, data) {
    const state = builtInState(element)
    const show = Boolean(data['show'])
    flag(host, 'data-show', show)
    flag(host, 'data-round', data['round'])
    host.dataset['position'] = String(data['position'] || 'bottom')
    if (state.value === show || (state.value === undefined && !show)) return
    state.value = show
    const events = show ? ['beforeenter', 'enter', 'afterenter'] : ['beforeleave', 'leave', 'afterleave']
    phone.later(() => {
      for (const type of events) phone.view.fire(element, type, {})
    })
  },
  'page-meta': (phone, _element, _host, data) => phone.chrome.applyPageMeta(data),
  'navigation-bar'(phone, _element, _host, data) {
    if (data['title']) phone.chrome.setTitle(String(data['title']))
  },
  canvas(_phone, element, host) {
    const state = builtInState(element)
    state.inner ??= host.appendChild(document.createElement('canvas'))
  },
  'web-view'(_phone, _element, host, data) {
    host.textContent = `网页：${String(data['src'] ?? '')}（手机替身不打开外部网页）`
  },
}

/** Moves a swiper on or back and tells the app, as a finger would. */
export function turnSwiper(phone: Phone, element: ViewElement, by: number, source: 'touch' | 'autoplay' | ''): void {
  const count = [...domOf(element).querySelectorAll('wx-swiper-item')].length
  if (!count) return
  const state = builtInState(element)
  const now = Number(state.value ?? 0)
  const circular = Boolean((element.data as Record<string, unknown>)['circular'])
  const next =
    circular || source === 'autoplay' ? (now + by + count) % count : Math.max(0, Math.min(count - 1, now + by))
  if (next === now) return
  state.value = next
  domOf(element).style.setProperty('--current', String(next))
  phone.view.fire(element, 'change', { current: next, currentItemId: '', source })
  phone.view.fire(element, 'animationfinish', { current: next, source })
}

function scrolled(phone: Phone, element: ViewElement, host: HTMLElement): void {
  const { scrollTop, scrollLeft, scrollWidth, scrollHeight, clientHeight } = host
  phone.view.fire(element, 'scroll', { scrollTop, scrollLeft, scrollWidth, scrollHeight, deltaX: 0, deltaY: 0 })
  const data = element.data as Record<string, unknown>
  if (scrollTop <= Number(data['upperThreshold'] || 50)) phone.view.fire(element, 'scrolltoupper', { direction: 'top' })
  if (scrollTop + clientHeight >= scrollHeight - Number(data['lowerThreshold'] || 50))
    phone.view.fire(element, 'scrolltolower', { direction: 'bottom' })
}
