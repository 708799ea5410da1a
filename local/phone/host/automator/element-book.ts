import type { Phone } from '../phone'
import type { OpenPage } from '../router'
import { domOf, type ViewElement, viewElementAt } from '../view-layer'
import { domSelector } from '../wx/navigation'

export interface ElementName {
  elementId: string
  tagName: string
  nodeId?: string
}

/** Ids under which automation knows elements, and how it finds them. */
export class ElementBook {
  private readonly byId = new Map<string, ViewElement>()
  private readonly ids = new WeakMap<ViewElement, string>()
  private next = 1

  constructor(private readonly phone: Phone) {}

  page(id: unknown): OpenPage {
    const page = this.phone.router.byId(Number(id))
    if (!page) throw new Error('page destroyed')
    return page
  }

  element(id: unknown): ViewElement {
    const element = this.byId.get(String(id))
    if (!element) throw new Error('no such element')
    if (!domOf(element)?.isConnected) throw new Error('element is detached')
    return element
  }

  name(element: ViewElement): ElementName {
    let elementId = this.ids.get(element)
    if (!elementId) {
      elementId = `e${this.next++}`
      this.ids.set(element, elementId)
      this.byId.set(elementId, element)
    }
    const tagName = domOf(element).tagName.toLowerCase().replace(/^wx-/, '')
    const custom = typeof element.is === 'string' && element.is && !element.is.startsWith('wx/')
    return custom ? { elementId, tagName, nodeId: elementId } : { elementId, tagName }
  }

  first(scope: HTMLElement, selector: unknown): ElementName {
    const [found] = this.all(scope, selector)
    if (!found) throw new Error(`no such element: ${String(selector)}`)
    return found
  }

  all(scope: HTMLElement, selector: unknown): ElementName[] {
    const plain = domSelector(String(selector))
    const found = this.named([...scope.querySelectorAll<HTMLElement>(plain)])
    return found.length ? found : this.named([...scope.querySelectorAll<HTMLElement>(insideComponents(plain))])
  }

  byXpath(scope: HTMLElement, xpath: unknown): ElementName[] {
    const path = String(xpath).replace(
      /(^|\/|::)([a-z][a-z0-9-]*)(?=[[/]|$)/g,
      (_, before: string, tag: string) => `${before}wx-${tag}`,
    )
    const result = document.evaluate(path.startsWith('/') ? `.${path}` : path, scope, null, 7, null)
    const nodes: HTMLElement[] = []
    for (let at = 0; at < result.snapshotLength; at++) {
      const node = result.snapshotItem(at)
      if (node instanceof HTMLElement) nodes.push(node)
    }
    return this.named(nodes)
  }

  private named(nodes: HTMLElement[]): ElementName[] {
    return nodes.flatMap(node => {
      const element = viewElementAt(node)
      return element && domOf(element) === node ? [this.name(element)] : []
    })
  }
}

/** Classes inside an isolated component carry its prefix in this document; automation does not know of it. */
function insideComponents(selector: string): string {
  return selector.replace(/\.(-?[_a-zA-Z][\w-]*)/g, ':is(.$1,[class$="--$1"],[class*="--$1 "])')
}
