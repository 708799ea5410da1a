import { useEffect, useState } from 'react'
import { network } from './phone'

/** Is there a network now? */
export function useOnline(): boolean {
  const [online, setOnline] = useState(true)
  useEffect(() => {
    void network.isOnline().then(setOnline)
    return network.onChange(setOnline)
  }, [])
  return online
}
