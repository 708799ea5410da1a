import { wxApiNames } from './wx-api-names'

test('the names of wx come from the typings, without wx.cloud and without members of other interfaces', () => {
  const names = wxApiNames()
  expect(names).toEqual(
    expect.arrayContaining(['chooseMedia', 'requestFacialVerify', 'onNeedPrivacyAuthorization', 'env']),
  )
  expect(names).not.toContain('cloud')
  expect(names).not.toContain('onProgressUpdate')
  expect(new Set(names).size).toBe(names.length)
})
