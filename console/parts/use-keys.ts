import { useEffect, useRef } from 'react'

export type Keys = Record<string, (event: KeyboardEvent) => void>

function busyElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true
  const at = event.target instanceof Element ? event.target : undefined
  if (document.querySelector('.signed-in[hidden]')) return true
  if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return true
  if (event.key === 'Enter')
    return at?.closest('a, button, input, textarea, select, [role=option], [role=menuitem]') != null
  return at?.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]') != null
}

/** Single-key commands of a page. They rest while somebody types, chooses in a dialog, or signs in again. */
export function useKeys(keys: Keys): void {
  const current = useRef(keys)
  current.current = keys
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const command = current.current[event.key]
      if (!command || busyElsewhere(event)) return
      event.preventDefault()
      command(event)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
