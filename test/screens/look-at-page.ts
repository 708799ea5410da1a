import { until } from '../../local/acting/until'
import type { Phone } from '../stage/phone'

/** What a person taps, by what readers call it. */
const targets = ['button', 'radio', 'checkbox', 'switch', 'tab'].map(role => `[role=${role}]`).join(', ')

interface Box {
  name: string
  left: number
  top: number
  width: number
  height: number
}

/**
 * Looks at the page in front as somebody with this screen would.
 * @param least smallest side of a touch target, px
 * @returns what is wrong, in words; empty when nothing is
 */
export async function lookAtPage(phone: Phone, width: number, least: number): Promise<string[]> {
  const { path } = (await phone.device.request('App.getCurrentPage')) as { path: string }
  await until(`answers on ${path}`, async () => !(await phone.has('#loading')), 60)
  // A page that draws itself anew meanwhile is looked at again.
  return until(`${path} to stand still`, () => lookOnce(phone, width, least))
}

async function lookOnce(phone: Phone, width: number, least: number): Promise<string[]> {
  const { pageId } = (await phone.device.request('App.getCurrentPage')) as { pageId: number }
  const { properties } = (await phone.device.request('Page.getWindowProperties', {
    pageId,
    names: ['document.documentElement.scrollWidth'],
  })) as { properties: number[] }
  const wrong: string[] = []
  const wide = properties[0] ?? 0
  if (wide > width) wrong.push(`scrolls sideways: ${wide} px wide`)
  const words = (await phone.words('.page')).replace(/\s/g, '')
  if (words.length < 8) wrong.push(`is blank: “${words}”`)
  if (await phone.has('#try-again')) wrong.push(`shows trouble: ${words.slice(0, 60)}`)
  for (const { name, left, width: across, height } of await boxes(phone, pageId)) {
    if (across === 0 && height === 0) continue
    if (across < least || height < least) wrong.push(`${name} is ${across}×${height}, less than ${least}`)
    if (left < 0) wrong.push(`${name} begins left of the screen`)
  }
  for (const sum of await brokenSums(phone, pageId)) wrong.push(`breaks ${sum} in two lines`)
  return wrong
}

/** Sums of money of which a part stands on the next line: 24,864.0 and 0 are not what was meant. */
async function brokenSums(phone: Phone, pageId: number): Promise<string[]> {
  const ask = (method: string, params: Record<string, unknown>) => phone.device.request(method, params)
  const { elements } = (await ask('Page.getElements', { pageId, selector: 'text' })) as {
    elements: { elementId: string }[]
  }
  const broken = elements.map(async ({ elementId }) => {
    const words = { elementId, names: ['innerText', 'offsetHeight'] }
    const { properties } = (await ask('Element.getDOMProperties', words)) as { properties: [string, number] }
    const [text, height] = properties
    if (!/^[¥+-]?[\d,]+\.\d\d元?$/.test(text.trim())) return []
    const names = ['line-height', 'padding-top', 'padding-bottom']
    const { styles } = (await ask('Element.getStyles', { elementId, names })) as { styles: string[] }
    const [line = 0, above = 0, below = 0] = styles.map(Number.parseFloat)
    return height - above - below > 1.5 * line ? [text] : []
  })
  return (await Promise.all(broken)).flat()
}

async function boxes(phone: Phone, pageId: number): Promise<Box[]> {
  const ask = (method: string, params: Record<string, unknown>) => phone.device.request(method, params)
  const { elements } = (await ask('Page.getElements', { pageId, selector: targets })) as {
    elements: { elementId: string }[]
  }
  return Promise.all(
    elements.map(async ({ elementId }) => {
      const offset = (await ask('Element.getOffset', { elementId })) as { left: number; top: number }
      const size = (await ask('Element.getDOMProperties', {
        elementId,
        names: ['offsetWidth', 'offsetHeight', 'innerText', 'id'],
      })) as { properties: [number, number, string, string] }
      const [width, height, text, id] = size.properties
      return { ...offset, width, height, name: `#${id || '?'} “${text.replace(/\s/g, '').slice(0, 20)}”` }
    }),
  )
}
