import type { MaterialView } from '../core/contract/depositor/application-view'
import type { Problem } from '../core/domain/problem/problem'
import type { ApplicationId, MaterialId } from '../core/domain/values/ids'
import { askApply } from './ask/ask-apply'
import { upload } from './cloud'
import { dropFile, keepFile, network, type PickedPicture, randomKey, storage } from './phone'
import { phoneProblems, refusedFile } from './phone-problems'
import { type PictureType, readyPicture } from './ready-picture'

/** A picture on its way to the cloud. It lives on the phone until the cloud says it is kept. */
export interface UploadJob {
  key: string
  slot: string
  path: string
  bytes: number
  type: PictureType | 'jpeg'
  replaces?: MaterialId
  state: 'waiting' | 'sending' | 'failed'
  percent: number
  problem?: Problem
}

export interface UploadQueue {
  jobs(): UploadJob[]
  add(slot: string, picture: PickedPicture, maxBytes: number, replaces?: MaterialId): Promise<Problem | undefined>
  cancel(key: string): void
  retry(key: string): void
  /** Goes on with what waits; called when the page opens and when the network is back. */
  resume(): void
  /** @returns how to stop listening */
  onChange(listener: () => void): () => void
  /** Called for each picture the cloud kept. */
  onKept(listener: (material: MaterialView, version: number, replaced?: MaterialId) => void): () => void
}

const queues = new Map<string, UploadQueue>()

/** The queue of one draft or correction. It goes on while the person turns pages, and after a restart. */
export function uploadQueue(target: ApplicationId): UploadQueue {
  const existing = queues.get(target)
  if (existing) return existing
  const created = createQueue(target)
  queues.set(target, created)
  return created
}

function createQueue(target: ApplicationId): UploadQueue {
  const name = `uploads:${target}`
  let jobs = (storage.read<UploadJob[]>(name) ?? []).map(job => ({
    ...job,
    state: 'waiting' as UploadJob['state'],
    percent: 0,
  }))
  const changed = new Set<() => void>()
  const keptHeard = new Set<(material: MaterialView, version: number, replaced?: MaterialId) => void>()
  let running: { key: string; abort(): void } | undefined

  const settle = (next: UploadJob[]) => {
    jobs = next
    if (jobs.length) storage.write(name, jobs)
    else storage.remove(name)
    for (const heard of changed) heard()
  }
  const change = (key: string, to: Partial<UploadJob>) =>
    settle(jobs.map(job => (job.key === key ? { ...job, ...to } : job)))
  const drop = (key: string) => {
    const job = jobs.find(each => each.key === key)
    if (job) dropFile(job.path)
    settle(jobs.filter(each => each.key !== key))
  }
  const stillWanted = (key: string) => jobs.some(job => job.key === key)

  const stop = async (key: string, problem: Problem) => {
    const online = await network.isOnline()
    if (!stillWanted(key)) return
    if (!online) change(key, { state: 'waiting', percent: 0 })
    else change(key, { state: 'failed', percent: 0, problem })
  }

  const send = async (job: UploadJob) => {
    change(job.key, { state: 'sending', percent: 0, problem: undefined })
    const issued = await askApply('issue-upload', {
      target,
      slot: job.slot,
      bytes: job.bytes,
      type: job.type,
      replaces: job.replaces,
    })
    if (!stillWanted(job.key)) return
    if (!issued.ok) return stop(job.key, issued.problem)
    const { ticket } = issued.body
    const transfer = upload(
      ticket.cloudPath,
      job.path,
      percent => stillWanted(job.key) && change(job.key, { percent: Math.min(99, percent) }),
    )
    running = { key: job.key, abort: transfer.abort }
    const fileID = await transfer.done
    if (!stillWanted(job.key)) return
    if (!fileID) return stop(job.key, phoneProblems.offline)
    const kept = await askApply('keep-material', { upload: ticket.upload, fileID })
    if (!stillWanted(job.key)) return
    if (!kept.ok) return stop(job.key, kept.problem)
    drop(job.key)
    for (const heard of keptHeard) heard(kept.body.material, kept.body.version, job.replaces)
  }

  const run = async () => {
    if (running) return
    const next = jobs.find(job => job.state === 'waiting')
    if (!next) return
    running = { key: next.key, abort: () => {} }
    try {
      await send(next)
    } finally {
      running = undefined
    }
    // What waits for the network would be tried again at once, and again: it goes on when the network is back.
    if (jobs.find(job => job.key === next.key)?.state !== 'waiting') void run()
  }
  network.onChange(online => online && void run())

  return {
    jobs: () => jobs,
    async add(slot, picture, maxBytes, replaces) {
      const ready = await readyPicture(picture, maxBytes)
      if (!ready.ok) return refusedFile(ready.why)
      const { bytes, type } = ready.picture
      const key = randomKey()
      const path = await keepFile(ready.picture.path, `upload-${key}.${type}`)
      settle([...jobs, { key, slot, path, bytes, type, replaces, state: 'waiting', percent: 0 }])
      void run()
      return undefined
    },
    cancel(key) {
      const abort = running?.key === key ? running.abort : undefined
      drop(key)
      abort?.()
    },
    retry(key) {
      change(key, { state: 'waiting', problem: undefined })
      void run()
    },
    resume: () => void run(),
    onChange(listener) {
      changed.add(listener)
      return () => changed.delete(listener)
    },
    onKept(listener) {
      keptHeard.add(listener)
      return () => keptHeard.delete(listener)
    },
  }
}
