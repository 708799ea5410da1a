import { useSyncExternalStore } from 'react'
import { storage } from '../phone'

export interface Kept<T> {
  get(): T
  set(value: T): void
  /** In a component: the value, and again whenever it changes. */
  use(): T
}

/** A value kept on this phone under a name, shared by all pages. */
export function kept<T>(key: string, initial: T): Kept<T> {
  let value: T | undefined
  let read = false
  const listeners = new Set<() => void>()
  const get = () => {
    if (!read) {
      value = storage.read<T>(key) ?? initial
      read = true
    }
    return value as T
  }
  return {
    get,
    set(next) {
      value = next
      read = true
      if (next === undefined) storage.remove(key)
      else storage.write(key, next)
      for (const heard of listeners) heard()
    },
    use: () =>
      useSyncExternalStore(heard => {
        listeners.add(heard)
        return () => listeners.delete(heard)
      }, get),
  }
}
