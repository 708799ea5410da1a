import { useEffect } from 'react'
import { useHref, useNavigate } from 'react-router'

/**
 * Sends on from this page to another. Whoever has clicked elsewhere while the page was still loading is left where they wanted to go: an
 * answer that comes late does not pull them back.
 */
export function SendOn({ to }: { to: string }) {
  const navigate = useNavigate()
  const here = useHref('.')
  useEffect(() => {
    if (window.location.pathname.replace(/\/$/, '') === here) void navigate(to, { replace: true })
  }, [navigate, here, to])
  return null
}
