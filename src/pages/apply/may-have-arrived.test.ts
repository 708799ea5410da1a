import { problems } from '../../../core/domain/problem/problems'
import { phoneProblems } from '../../phone-problems'
import { mayHaveArrived } from './may-have-arrived'

test('a lost answer keeps the key, a refusal does not', () => {
  expect(mayHaveArrived(phoneProblems.offline.code)).toBe(true)
  expect(mayHaveArrived(phoneProblems.noAnswer.code)).toBe(true)
  expect(mayHaveArrived(problems.broken().code)).toBe(true)
  expect(mayHaveArrived(problems.stepUpSpent().code)).toBe(false)
  expect(mayHaveArrived(problems.materialMissing().code)).toBe(false)
})
