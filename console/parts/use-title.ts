import { useEffect } from 'react'

/** Names the browser tab. Never with a person's name: tab titles end up in histories. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title}·公积金跨省通办`
  }, [title])
}
