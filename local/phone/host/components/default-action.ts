import type { Phone } from '../phone'
import { below, closest, domOf, isBuiltIn, type ViewElement, viewElementAt } from '../view-layer'
import { builtInState } from './built-in-state'
import { openPicker } from './open-picker'

const controls = ['checkbox', 'radio', 'switch', 'button', 'input', 'textarea', 'picker']

/** A disabled button swallows the tap: neither its own listeners nor its parents' hear it. */
export function refusesTap(element: ViewElement): boolean {
  const button = closest(element, ['button'])
  return Boolean(button && property(button, 'disabled'))
}

/** What a built-in component does after the app's listeners heard the tap. */
export function afterTap(phone: Phone, target: ViewElement): void {
  const found = closest(target, ['button', 'checkbox', 'radio', 'switch', 'label', 'navigator', 'picker'])
  if (!found) return
  const element = isBuiltIn(found, 'label') ? labelled(found) : found
  if (!element || property(element, 'disabled')) return
  if (isBuiltIn(element, 'checkbox')) toggleCheckbox(phone, element)
  else if (isBuiltIn(element, 'radio')) chooseRadio(phone, element)
  else if (isBuiltIn(element, 'switch')) {
    check(phone, element, !isChecked(element))
    phone.view.fire(element, 'change', { value: isChecked(element) })
  } else if (isBuiltIn(element, 'button')) pressButton(phone, element)
  else if (isBuiltIn(element, 'picker')) openPicker(phone, element)
  else if (isBuiltIn(element, 'navigator')) followNavigator(phone, element)
  else builtInState(element).inner?.focus()
}

/** Whether a checkbox, radio or switch is on, as the person sees it. */
export function isChecked(element: ViewElement): boolean {
  return Boolean(builtInState(element).value)
}

/** What the component would put into its form's value. */
export function formValueOf(element: ViewElement): unknown {
  if (isBuiltIn(element, 'switch')) return isChecked(element)
  if (isBuiltIn(element, 'checkbox-group')) return checkedValues(element)
  if (isBuiltIn(element, 'radio-group')) {
    const chosen = below(element, 'radio').find(isChecked)
    return chosen ? property(chosen, 'value') : ''
  }
  const state = builtInState(element)
  return state.value ?? property(element, 'value') ?? ''
}

function labelled(label: ViewElement): ViewElement | undefined {
  const id = String(property(label, 'for') ?? '')
  if (id) {
    const page = domOf(label).closest('wx-page')
    return viewElementAt(page?.querySelector(`[id="${id}"]`) ?? null)
  }
  return controls.flatMap(name => below(label, name))[0]
}

function toggleCheckbox(phone: Phone, element: ViewElement): void {
  check(phone, element, !isChecked(element))
  const group = closest(element, ['checkbox-group'])
  if (group) phone.view.fire(group, 'change', { value: checkedValues(group) })
}

function chooseRadio(phone: Phone, element: ViewElement): void {
  if (isChecked(element)) return
  const group = closest(element, ['radio-group'])
  for (const radio of group ? below(group, 'radio') : []) check(phone, radio, radio === element)
  if (!group) check(phone, element, true)
  if (group) phone.view.fire(group, 'change', { value: property(element, 'value') })
}

function check(phone: Phone, element: ViewElement, on: boolean): void {
  const state = builtInState(element)
  state.value = on
  // remember what the app last said, so that saying the same again does not undo the person's choice
  state.given = property(element, 'checked')
  phone.view.hooks.draw(element.is.slice(3), element)
}

function checkedValues(group: ViewElement): unknown[] {
  return below(group, 'checkbox')
    .filter(isChecked)
    .map(box => property(box, 'value'))
}

function pressButton(phone: Phone, button: ViewElement): void {
  const formType = property(button, 'formType')
  const form = formType ? closest(button, ['form']) : undefined
  if (form && formType === 'submit')
    phone.view.fire(form, 'submit', {
      value: formValue(form),
      target: { id: button.id, dataset: { ...button.dataset } },
    })
  if (form && formType === 'reset') {
    resetForm(phone, form)
    phone.view.fire(form, 'reset', {})
  }
  for (const kind of String(property(button, 'openType') || '').split('|')) if (kind) phone.openType(kind, button)
}

function formValue(form: ViewElement): Record<string, unknown> {
  const value: Record<string, unknown> = {}
  for (const name of [
    'input',
    'textarea',
    'picker',
    'switch',
    'checkbox-group',
    'radio-group',
    'slider',
    'picker-view',
  ])
    for (const element of below(form, name)) {
      const key = String(property(element, 'name') ?? '')
      if (key) value[key] = formValueOf(element)
    }
  return value
}

function resetForm(phone: Phone, form: ViewElement): void {
  for (const name of ['input', 'textarea'])
    for (const element of below(form, name)) {
      const state = builtInState(element)
      state.value = ''
      if (state.inner) (state.inner as HTMLInputElement).value = ''
    }
  for (const name of ['checkbox', 'radio', 'switch'])
    for (const element of below(form, name)) check(phone, element, false)
}

function followNavigator(phone: Phone, element: ViewElement): void {
  const url = String(property(element, 'url') ?? '')
  const names: Record<string, string> = {
    navigate: 'navigateTo',
    redirect: 'redirectTo',
    switchTab: 'switchTab',
    reLaunch: 'reLaunch',
  }
  const kind = String(property(element, 'openType') || 'navigate')
  const call = kind === 'navigateBack' ? phone.wx['navigateBack'] : phone.wx[names[kind] ?? 'navigateTo']
  if (typeof call !== 'function') return
  call({ url, delta: property(element, 'delta'), fail: (reason: unknown) => phone.view.fire(element, 'fail', reason) })
}

function property(element: ViewElement, name: string): unknown {
  return (element.data as Record<string, unknown>)[name]
}
