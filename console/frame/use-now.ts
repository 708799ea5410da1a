import { useEffect, useState } from 'react'
import { useStaff } from './use-staff'

/** @returns the server's clock in milliseconds since 1970, moving on every `step` milliseconds */
export function useNow(step: number): number | undefined {
  const { data, dataUpdatedAt } = useStaff()
  const [local, setLocal] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setLocal(Date.now()), step)
    return () => clearInterval(timer)
  }, [step])
  return data && Date.parse(data.now) + Math.max(0, local - dataUpdatedAt)
}
