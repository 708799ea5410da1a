interface Size {
  width: number
  height: number
}

/**
 * How a picture lies in its frame.
 * @param turn quarter turns to the right @param zoom 1 = as large as fits, never larger than the picture itself
 * @returns the drawn size before turning, the room it takes after turning, and the scale against the original
 */
export function fit(
  picture: Size,
  frame: Size,
  turn: number,
  zoom: number,
): { drawn: Size; room: Size; scale: number } {
  const lying = turn % 2 !== 0
  const turned = lying ? { width: picture.height, height: picture.width } : picture
  const whole = Math.min(frame.width / turned.width, frame.height / turned.height, 1)
  const scale = whole * zoom
  return {
    scale,
    drawn: { width: picture.width * scale, height: picture.height * scale },
    room: { width: turned.width * scale, height: turned.height * scale },
  }
}
