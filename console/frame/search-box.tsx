import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { Icon } from '../parts/icon'
import { KeyCap } from '../parts/key-cap'
import { useKeys } from '../parts/use-keys'
import { places } from '../places'

/** 全局搜索. The words travel in the history state, not in the address: an ID number must not end up in a log. */
export function SearchBox() {
  const field = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  const { state, pathname } = useLocation()
  const [text, setText] = useState('')
  useKeys({ '/': () => field.current?.focus() })

  useEffect(() => {
    if (pathname === places.search && typeof state?.text === 'string') setText(state.text)
  }, [state, pathname])

  function search(event: FormEvent): void {
    event.preventDefault()
    const wanted = text.trim()
    if (wanted !== '') void navigate(places.search, { state: { text: wanted } })
  }

  return (
    <search>
      <form className="search-box" onSubmit={search}>
        <Icon name="search" size={15} />
        <input
          ref={field}
          type="search"
          aria-label="搜索办件"
          placeholder="编号、姓名（可加手机尾号）、证件号码"
          autoComplete="off"
          value={text}
          onChange={event => setText(event.target.value)}
          onKeyDown={event => event.key === 'Escape' && event.currentTarget.blur()}
        />
        <KeyCap name="/" />
      </form>
    </search>
  )
}
