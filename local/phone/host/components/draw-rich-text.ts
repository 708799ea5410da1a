import type { BuiltInState } from './built-in-state'

interface RichNode {
  type?: string
  text?: string
  name?: string
  attrs?: Record<string, string>
  children?: RichNode[]
}

const trusted =
  /^(a|b|blockquote|br|code|div|em|h[1-6]|hr|i|img|li|ol|p|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)$/

/** Draws `nodes` of a rich-text: a tree, or a string of HTML. Unknown tags and all event attributes are dropped, as in WeChat. */
export function drawRichText(state: BuiltInState, host: HTMLElement, nodes: unknown): void {
  const source = JSON.stringify(nodes ?? null)
  if (state.source === source) return
  state.source = source
  host.replaceChildren()
  if (typeof nodes === 'string') {
    const parsed = new DOMParser().parseFromString(nodes, 'text/html')
    for (const child of [...parsed.body.childNodes]) appendDom(host, child)
  } else for (const node of (nodes ?? []) as RichNode[]) append(host, node)
}

function append(parent: HTMLElement, node: RichNode): void {
  if (node.type === 'text') parent.append(String(node.text ?? ''))
  else if (node.name && trusted.test(node.name)) {
    const element = parent.appendChild(document.createElement(node.name))
    for (const key of ['class', 'style', 'src', 'alt'])
      if (node.attrs?.[key]) element.setAttribute(key, node.attrs[key])
    for (const child of node.children ?? []) append(element, child)
  }
}

function appendDom(parent: HTMLElement, node: ChildNode): void {
  if (node.nodeType === 3) parent.append(node.textContent ?? '')
  else if (node instanceof Element && trusted.test(node.tagName.toLowerCase())) {
    const element = parent.appendChild(document.createElement(node.tagName.toLowerCase()))
    for (const key of ['class', 'style', 'src', 'alt']) {
      const value = node.getAttribute(key)
      if (value) element.setAttribute(key, value)
    }
    for (const child of [...node.childNodes]) appendDom(element, child)
  }
}
