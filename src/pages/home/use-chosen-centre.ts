import { useEffect } from 'react'
import { askHome } from '../../ask/ask-home'
import { go } from '../../go'
import { nearestFirst } from '../../nearest-first'
import { roughPosition } from '../../phone'
import { centre } from '../../state/centre'
import { type Answer, useAnswer } from '../../use-answer'

/** Chooses the centre: the scanned code's, else the one used before, else the nearest, else by search. */
export function useChosenCentre(scene: string | undefined): Answer<unknown> {
  const answer = useAnswer(askHome, 'list-centres', scene ? { scene } : {})
  const { body } = answer
  useEffect(() => {
    if (!body) return
    const entry = body.centres.find(card => card.code === body.entry?.centre)
    if (entry && scene) return centre.set(entry)
    const before = centre.get()
    // What was kept may be older than the centre's number.
    const fresh = body.centres.find(card => card.code === before?.code)
    if (fresh && JSON.stringify(fresh) !== JSON.stringify(before)) centre.set(fresh)
    if (before) return
    void roughPosition().then(position => {
      if (centre.get()) return
      const nearest = position && nearestFirst(body.centres, position)[0]
      if (nearest) centre.set(nearest)
      else go('centres')
    })
  }, [body, scene])
  return answer
}
