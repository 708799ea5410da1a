import { useEffect, useReducer, useRef, useState } from 'react'
import type { MaterialView } from '../core/contract/depositor/application-view'
import type { Slot } from '../core/domain/item/item'
import type { Problem } from '../core/domain/problem/problem'
import type { ApplicationId, MaterialId } from '../core/domain/values/ids'
import { pickPictures, storage } from './phone'
import { phoneProblems } from './phone-problems'
import { type UploadJob, type UploadQueue, uploadQueue } from './upload-queue'

export interface Uploads {
  jobs: UploadJob[]
  /** Ids of pictures the person called clear enough in spite of a hint. */
  accepted: string[]
  problem?: Problem
  pick(slot: Slot, room: number, replaces?: MaterialId): Promise<void>
  accept(material: MaterialId): void
  cancel: UploadQueue['cancel']
  retry: UploadQueue['retry']
}

/** The uploads of one draft or correction, as a page draws them. */
export function useUploads(
  target: ApplicationId,
  onKept: (material: MaterialView, version: number, replaced?: MaterialId) => void,
): Uploads {
  const queue = uploadQueue(target)
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const [problem, setProblem] = useState<Problem>()
  const acceptedName = `accepted:${target}`
  const [accepted, setAccepted] = useState(() => storage.read<string[]>(acceptedName) ?? [])
  const heard = useRef(onKept)
  heard.current = onKept
  useEffect(() => {
    const stops = [queue.onChange(redraw), queue.onKept((...kept) => heard.current(...kept))]
    queue.resume()
    return () => {
      for (const stop of stops) stop()
    }
  }, [queue])
  return {
    jobs: queue.jobs(),
    accepted,
    problem,
    async pick(slot, room, replaces) {
      setProblem(undefined)
      const got = await pickPictures(replaces ? 1 : room, slot.camera)
      if (!got.ok) return got.why === 'denied' ? setProblem(phoneProblems.cameraDenied) : undefined
      for (const picture of got.value.slice(0, replaces ? 1 : room)) {
        const refused = await queue.add(slot.name, picture, slot.maxBytes, replaces)
        if (refused) setProblem(refused)
      }
    },
    accept(material) {
      const next = [...accepted, material]
      setAccepted(next)
      storage.write(acceptedName, next)
    },
    cancel: queue.cancel,
    retry: queue.retry,
  }
}
