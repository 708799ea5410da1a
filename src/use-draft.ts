import { useCallback, useEffect, useRef, useState } from 'react'
import type { MaterialView } from '../core/contract/depositor/application-view'
import type { DraftView } from '../core/contract/depositor/apply'
import { DraftView as DraftSchema } from '../core/contract/depositor/apply'
import type { DepositorDoor } from '../core/contract/depositor/depositor-door'
import type { Outcome, ReplyOf, RequestOf } from '../core/contract/door'
import type { Problem } from '../core/domain/problem/problem'
import type { ApplicationId, MaterialId } from '../core/domain/values/ids'
import { askApply } from './ask/ask-apply'
import { storage } from './phone'

const stale = 'request.stale'

type Writing = 'save-draft' | 'bind-card' | 'submit-application'
type Rest<M extends Writing> = Omit<RequestOf<DepositorDoor, M>, 'draft' | 'version'>

export interface Draft {
  view?: DraftView
  problem?: Problem
  /** What is typed now, ahead of the cloud by at most a second. */
  answers: Record<string, string>
  saving: boolean
  /** The last save did not reach the cloud; everything is on the phone. */
  unsaved: boolean
  answer(name: string, value: string): void
  /** Saves what is still only on the phone. @returns what went wrong */
  flush(): Promise<Problem | undefined>
  write<M extends Writing>(message: M, rest: Rest<M>): Promise<Outcome<ReplyOf<DepositorDoor, M>>>
  kept(material: MaterialView, version: number, replaced?: MaterialId): void
  removed(material: MaterialId, version: number): void
  reload(): Promise<void>
  forget(): void
}

/** The fresh draft that comes with a refusal for staleness, bare or wrapped. */
export function freshDraft(fresh: unknown): DraftView | undefined {
  const candidate = fresh && typeof fresh === 'object' && 'draft' in fresh ? fresh.draft : fresh
  const parsed = DraftSchema.safeParse(candidate)
  return parsed.success ? parsed.data : undefined
}

/** A form under way: typed on this phone first, in the cloud a second later, one write at a time. */
export function useDraft(id: ApplicationId): Draft {
  const name = `draft:${id}`
  const [view, setView] = useState<DraftView>()
  const [problem, setProblem] = useState<Problem>()
  /** Typed here and not yet in the cloud. Only this is sent: whatever else the form says may be newer than what is shown. */
  const pending = useRef<Record<string, string>>(storage.read(name) ?? {})
  const known = useRef<Record<string, string>>({})
  const [answers, setAnswers] = useState(pending.current)
  const [saving, setSaving] = useState(false)
  const [unsaved, setUnsaved] = useState(false)
  const version = useRef(0)
  const dirty = useRef(Object.keys(pending.current).length > 0)
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const timer = useRef<ReturnType<typeof setTimeout>>()

  const take = useCallback((next: DraftView) => {
    version.current = next.version
    setView(next)
    known.current = next.answers
    setAnswers({ ...known.current, ...pending.current })
  }, [])

  const keepPending = useCallback(
    (next: Record<string, string>) => {
      pending.current = next
      setAnswers({ ...known.current, ...next })
      if (Object.keys(next).length) storage.write(name, next)
      else storage.remove(name)
    },
    [name],
  )

  const reload = useCallback(async () => {
    const outcome = await askApply('show-draft', { draft: id })
    setProblem(outcome.ok ? undefined : outcome.problem)
    if (outcome.ok) take(outcome.body.draft)
  }, [id, take])

  const write = useCallback(
    <M extends Writing>(message: M, rest: Rest<M>): Promise<Outcome<ReplyOf<DepositorDoor, M>>> => {
      const turn = line.current.then(async () => {
        const once = () =>
          askApply(message, { draft: id, version: version.current, ...rest } as unknown as RequestOf<DepositorDoor, M>)
        let outcome = await once()
        if (!outcome.ok && outcome.problem.code === stale) {
          const fresh = freshDraft(outcome.fresh)
          if (fresh) take(fresh)
          else await reload()
          // A submission is looked at again by the person; a save or a card simply goes on top of the fresh one.
          if (message !== 'submit-application') outcome = await once()
        }
        const body: unknown = outcome.ok ? outcome.body : undefined
        if (body && typeof body === 'object' && 'draft' in body) take(body.draft as DraftView)
        return outcome
      })
      line.current = turn.catch(() => undefined)
      return turn
    },
    [id, reload, take],
  )

  const flush = useCallback(async () => {
    if (timer.current) clearTimeout(timer.current)
    if (!dirty.current) return undefined
    dirty.current = false
    setSaving(true)
    const sent = pending.current
    const outcome = await write('save-draft', { answers: sent })
    setSaving(false)
    if (!outcome.ok) dirty.current = true
    // What was typed on while it was under way is still to be saved.
    else
      keepPending(Object.fromEntries(Object.entries(pending.current).filter(([field, value]) => sent[field] !== value)))
    setUnsaved(!outcome.ok)
    return outcome.ok ? undefined : outcome.problem
  }, [keepPending, write])

  useEffect(() => {
    void reload()
    return () => {
      void flush()
    }
  }, [reload, flush])

  return {
    view,
    problem,
    answers,
    saving,
    unsaved,
    answer(field, value) {
      if ({ ...known.current, ...pending.current }[field] === value) return
      dirty.current = true
      keepPending({ ...pending.current, [field]: value })
      if (timer.current) clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), 900)
    },
    flush,
    write,
    kept(material, next, replaced) {
      version.current = Math.max(version.current, next)
      setView(
        before =>
          before && {
            ...before,
            version: next,
            materials: [...before.materials.filter(each => each.id !== material.id && each.id !== replaced), material],
          },
      )
    },
    removed(material, next) {
      version.current = Math.max(version.current, next)
      setView(
        before =>
          before && { ...before, version: next, materials: before.materials.filter(each => each.id !== material) },
      )
    },
    reload,
    forget() {
      if (timer.current) clearTimeout(timer.current)
      dirty.current = false
      for (const key of [name, `step:${id}`, `submit-key:${id}`, `accepted:${id}`, `uploads:${id}`]) storage.remove(key)
    },
  }
}
