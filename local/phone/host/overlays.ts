import type { OverlayKind, OverlayView } from './phone-options'

/** Something the phone itself draws above the mini-program: a dialogue, a sheet, a picture, a toast. */
export interface OverlaySpec {
  kind: OverlayKind
  title: string
  content: string
  buttons?: { label: string; primary?: boolean; colour?: string; run: () => void }[]
  /** Draws more below the text. */
  draw?: (body: HTMLElement) => void
  /** Further things a finger can choose, beside the buttons; choosing does not close the overlay. */
  choices?: () => { label: string; run: () => void }[]
  /** false lets touches through (a toast without mask). */
  blocks?: boolean
}

export interface Overlay {
  spec: OverlaySpec
  node: HTMLElement
  /** Presses the button or choice with this label. */
  press(label: string): void
  close(): void
}

/** The layers above the page, top last. */
export class Overlays {
  private readonly stack: Overlay[] = []

  constructor(private readonly parent: HTMLElement) {}

  show(spec: OverlaySpec): Overlay {
    const node = this.parent.appendChild(document.createElement('div'))
    node.className = `ph-overlay ph-${spec.kind}`
    if (spec.blocks === false) node.style.pointerEvents = 'none'
    const box = node.appendChild(document.createElement('div'))
    box.className = 'ph-box'
    box.setAttribute('role', spec.kind === 'toast' || spec.kind === 'loading' ? 'status' : 'dialog')
    const part = (className: string, text: string) => {
      if (!text) return
      const element = box.appendChild(document.createElement('div'))
      element.className = className
      element.textContent = text
    }
    part('ph-title', spec.title)
    part('ph-content', spec.content)
    const overlay: Overlay = {
      spec,
      node,
      press: label => {
        const button = spec.buttons?.find(one => one.label === label)
        const choice = button ? undefined : spec.choices?.().find(one => one.label === label)
        if (!button && !choice) throw new Error(`nothing called ${label} on the ${spec.kind} overlay`)
        if (button) overlay.close()
        ;(button ?? choice)?.run()
      },
      close: () => {
        const at = this.stack.indexOf(overlay)
        if (at >= 0) this.stack.splice(at, 1)
        node.remove()
      },
    }
    spec.draw?.(box)
    if (spec.buttons?.length) {
      const row = box.appendChild(document.createElement('div'))
      row.className = 'ph-buttons'
      for (const button of spec.buttons) {
        const element = row.appendChild(document.createElement('button'))
        element.textContent = button.label
        element.className = button.primary ? 'ph-primary' : ''
        if (button.colour) element.style.color = button.colour
        element.onclick = () => overlay.press(button.label)
      }
    }
    this.stack.push(overlay)
    return overlay
  }

  top(kind?: OverlayKind): Overlay | undefined {
    return this.stack.filter(overlay => !kind || overlay.spec.kind === kind).at(-1)
  }

  /** The overlay that would catch a finger, if any. */
  blocking(): Overlay | undefined {
    return this.stack.filter(overlay => overlay.spec.blocks !== false).at(-1)
  }

  closeAll(kind: OverlayKind): void {
    for (const overlay of this.stack.filter(one => one.spec.kind === kind)) overlay.close()
  }

  views(): OverlayView[] {
    return this.stack.map(({ spec }) => ({
      kind: spec.kind,
      title: spec.title,
      content: spec.content,
      buttons: spec.buttons?.map(button => button.label) ?? [],
      choices: spec.choices?.().map(choice => choice.label) ?? [],
    }))
  }
}
