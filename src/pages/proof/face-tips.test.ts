import { problems } from '../../../core/domain/problem/problems'
import { faceTips, worthAnotherTry } from './face-tips'

test('a face that was not clear gets tips, a missing permission gets another path', () => {
  expect(faceTips(problems.faceQuality().code)).toContain('到亮的地方，脸朝着光')
  expect(faceTips(problems.facePermission().code)[0]).toMatch('设置')
  expect(faceTips(problems.faceCancelled().code)).toEqual([])
})

test('who is not in the source, or holds a phone that cannot, is not sent round in circles', () => {
  expect(worthAnotherTry(problems.faceNotInSource().code)).toBe(false)
  expect(worthAnotherTry(problems.faceUnsupported().code)).toBe(false)
  expect(worthAnotherTry(problems.faceForResidents().code)).toBe(false)
  expect(worthAnotherTry(problems.faceMismatch().code)).toBe(true)
})
