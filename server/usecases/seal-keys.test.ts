import { approveSealKey, askSealKey } from './seal-keys'
import { aWorld } from './testing/a-world'
import { code, staffOf } from './testing/apply-story'

const fingerprint = 'a'.repeat(64)

test('guessing at the second factor is stopped, whatever it is typed for; then even the right one has to wait', async () => {
  const { ports, centre } = aWorld()
  const one = await staffOf(ports, centre, 'admin-1', 'administrator')
  const tried: string[] = []
  for (let guess = 0; guess < 12; guess++) {
    const wrong = String(guess).padStart(6, '0')
    const reply = await (guess % 2 === 0
      ? askSealKey(ports, one, { fingerprint, code: wrong })
      : approveSealKey(ports, one, { fingerprint, code: wrong }))
    tried.push(reply.ok ? 'ok' : reply.problem.code)
  }
  // Nothing was asked for yet, so the other door does not even look at the digits.
  expect(tried.filter(each => each === 'staff.totp-wrong')).toHaveLength(6)
  for (let guess = 0; guess < 5; guess++) await askSealKey(ports, one, { fingerprint, code: `99999${guess}` })
  const right = await askSealKey(ports, one, { fingerprint, code: code(ports) })
  expect(right.ok ? 'ok' : right.problem.code).toBe('request.too-many-tries')
  ports.clock.pass(1801)
  expect((await askSealKey(ports, one, { fingerprint, code: code(ports) })).ok).toBe(true)
})
