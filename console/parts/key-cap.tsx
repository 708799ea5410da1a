/** A key of the keyboard beside the words for what it does. Not read out: it would become part of the button's name. */
export function KeyCap({ name }: { name: string }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd cannot take the focus
    <kbd className="key" aria-hidden="true">
      {name}
    </kbd>
  )
}
