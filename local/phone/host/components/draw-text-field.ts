import type { Phone } from '../phone'
import type { ViewElement } from '../view-layer'
import { builtInState } from './built-in-state'

type Field = HTMLInputElement | HTMLTextAreaElement

/** `input` and `textarea`: a property that did not change leaves what the person typed alone, as in WeChat. */
export function drawTextField(
  phone: Phone,
  element: ViewElement,
  host: HTMLElement,
  data: Record<string, unknown>,
): void {
  const state = builtInState(element)
  if (!state.inner) {
    const area = host.tagName.toLowerCase() === 'wx-textarea'
    const created = document.createElement(area ? 'textarea' : 'input') as Field
    created.autocomplete = 'off'
    listen(phone, element, created)
    state.inner = host.appendChild(created)
    if (data['focus'] || data['autoFocus']) phone.later(() => created.focus())
  }
  const field = state.inner as Field
  const maxlength = Number(data['maxlength'] ?? 140)
  if (maxlength >= 0) field.maxLength = maxlength
  else field.removeAttribute('maxlength')
  field.placeholder = String(data['placeholder'] ?? '')
  field.disabled = Boolean(data['disabled'])
  if (data['ariaLabel']) field.setAttribute('aria-label', String(data['ariaLabel']))
  if (field instanceof HTMLInputElement) {
    field.type = data['password'] || data['type'] === 'safe-password' ? 'password' : 'text'
    field.inputMode = { number: 'numeric', idcard: 'text', digit: 'decimal' }[String(data['type'])] ?? 'text'
  }
  const given = data['value'] ?? ''
  if (state.given !== given) {
    state.given = given
    state.value = cut(String(given), maxlength)
    if (field.value !== state.value) field.value = String(state.value)
    grow(field, data)
  }
}

/** Puts text into the field as typing would, respecting `maxlength` and `disabled`. */
export function typeInto(element: ViewElement, text: string): void {
  const state = builtInState(element)
  const field = state.inner as Field | undefined
  const data = element.data as Record<string, unknown>
  if (!field || data['disabled']) return
  field.focus()
  field.value = cut(text, Number(data['maxlength'] ?? 140))
  field.dispatchEvent(new Event('input', { bubbles: false }))
}

function listen(phone: Phone, element: ViewElement, field: Field): void {
  const state = builtInState(element)
  const value = () => field.value
  field.addEventListener('input', event => {
    event.stopPropagation()
    state.value = value()
    grow(field, element.data as Record<string, unknown>)
    phone.view.fire(element, 'input', { value: value(), cursor: field.selectionEnd ?? value().length, keyCode: 0 })
  })
  field.addEventListener('focus', () => phone.view.fire(element, 'focus', { value: value(), height: 0 }))
  field.addEventListener('blur', () => {
    phone.view.fire(element, 'blur', { value: value(), cursor: field.selectionEnd ?? 0 })
    if (field instanceof HTMLInputElement) phone.view.fire(element, 'change', { value: value() })
  })
  field.addEventListener('keydown', event => {
    if ((event as KeyboardEvent).key !== 'Enter' || field instanceof HTMLTextAreaElement) return
    phone.view.fire(element, 'confirm', { value: value() })
    field.blur()
  })
}

function grow(field: Field, data: Record<string, unknown>): void {
  if (!data['autoHeight']) return
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
}

function cut(text: string, maxlength: number): string {
  return maxlength >= 0 ? text.slice(0, maxlength) : text
}
