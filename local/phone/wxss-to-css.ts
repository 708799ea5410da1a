import postcss, { type AtRule, type Rule } from 'postcss'
import { phoneUnits } from './wxss-units'

const elementName = /(^|[\s>+~,(])([a-z][a-z0-9-]*)(?=$|[\s.#:[>+~,)])/g
const className = /\.(-?[_a-zA-Z][\w-]*)/g
const quoted = /"[^"]*"|'[^']*'/

/**
 * Turns WXSS into CSS for the page area of the phone: `rpx` is 1/750 of the screen's width, `vh` is of the page area
 * (`--page-vh`, because title bar and tab bar are not part of a mini-program's page), element names are those of the
 * built-in components, and classes of an isolated component carry its prefix.
 *
 * @param wxss source, with `@import` already written in
 * @param classPrefix prefix glass-easel gives to classes of an isolated component, without the two dashes
 */
export function wxssToCss(wxss: string, classPrefix?: string): string {
  const root = postcss.parse(wxss)
  root.walkDecls(decl => {
    if (!quoted.test(decl.value)) decl.value = phoneUnits(decl.value)
  })
  root.walkRules((rule: Rule) => {
    if (rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as AtRule).name)) return
    rule.selector = rule.selector.replace(elementName, (_, before: string, name: string) => `${before}wx-${name}`)
    if (classPrefix) rule.selector = rule.selector.replace(className, `.${classPrefix}--$1`)
  })
  return root.toString()
}
