import fc from 'fast-check'
import { readHttpCall } from './http-call'

const event = {
  httpMethod: 'post',
  path: '/check',
  headers: { Accept: 'text/html', 'X-Real-IP': '10.0.0.9', list: ['a'] },
  queryStringParameters: { n: '1', odd: 7 },
  body: '5L2g',
  isBase64Encoded: true,
}

test('an event of the gateway is read: names of headers in lower case, only texts, the body as bytes', () => {
  const call = readHttpCall(event)
  expect(call?.method).toBe('POST')
  expect({ ...call?.headers }).toEqual({ accept: 'text/html', 'x-real-ip': '10.0.0.9' })
  expect({ ...call?.query }).toEqual({ n: '1' })
  expect(Buffer.from(call?.body ?? []).toString()).toBe('你')
  expect(call?.ip).toBe('10.0.0.9')
})

test('the address is the one the gateway saw, not the one a client claims', () => {
  const headers = { 'x-forwarded-for': '1.2.3.4, 10.0.0.9', 'x-real-ip': '10.0.0.9' }
  expect(readHttpCall({ ...event, headers })?.ip).toBe('10.0.0.9')
})

test('headers and query have no prototype to reach for', () => {
  const call = readHttpCall(event)
  expect(call?.headers.constructor).toBeUndefined()
  expect(call?.query.toString).toBeUndefined()
})

test('anything at all may come and nothing is thrown', () => {
  const field = fc.oneof(fc.anything(), fc.string())
  const odd = fc.record(
    {
      httpMethod: field,
      path: field,
      headers: field,
      queryStringParameters: field,
      body: field,
      isBase64Encoded: field,
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.oneof(fc.anything(), odd), given => {
      const call = readHttpCall(given)
      expect(call === undefined || call.path.startsWith('/')).toBe(true)
    }),
    { numRuns: 5000 },
  )
})
