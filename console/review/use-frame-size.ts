import { useEffect, useRef, useState } from 'react'

/** @returns a ref and the size of what it is put on, in CSS pixels */
export function useFrameSize() {
  const frame = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  useEffect(() => {
    if (!frame.current) return
    const watcher = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    watcher.observe(frame.current)
    return () => watcher.disconnect()
  }, [])
  return { frame, size }
}
