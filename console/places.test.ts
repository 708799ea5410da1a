import { matchPath } from 'react-router'
import { ApplicationId } from '../core/domain/values/ids'
import { casePlace, places, queuePlace } from './places'

test('what leads to a queue or a case is matched as one', () => {
  expect(queuePlace()).toBe('/queue')
  expect(matchPath(places.queue, queuePlace())?.params).toEqual({ queue: undefined })
  expect(matchPath(places.queue, queuePlace('away'))?.params).toEqual({ queue: 'away' })
  const id = ApplicationId.parse('0a'.repeat(16))
  expect(matchPath(places.case, casePlace(id))?.params).toEqual({ application: id })
})
