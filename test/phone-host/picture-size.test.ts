import { pictureSize } from '../../local/phone/host/wx/picture-size'

test('the size of a png, jpeg and gif is read from the header', () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAoAAAAHgCAYAAAA10dzk', 'base64')
  expect(pictureSize(png)).toEqual({ width: 640, height: 480, type: 'png' })
  const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108012c0190030111', 'hex')
  expect(pictureSize(jpeg)).toEqual({ width: 400, height: 300, type: 'jpeg' })
  expect(pictureSize(Buffer.from('GIF89a\x10\x00\x08\x00\x00\x00', 'latin1'))).toEqual({
    width: 16,
    height: 8,
    type: 'gif',
  })
})

test('something that is no picture has no size', () => {
  expect(pictureSize(Buffer.from('<html>'))).toEqual({ width: 0, height: 0, type: 'unknown' })
})
