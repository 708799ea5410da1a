/** The parts of a multipart/form-data body by name, as bytes. */
export function multipart(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1]
  const parts = new Map<string, Buffer>()
  if (!boundary) return parts
  const delimiter = Buffer.from(`--${boundary}`)
  for (let start = body.indexOf(delimiter); start >= 0; ) {
    const end = body.indexOf(delimiter, start + delimiter.length)
    if (end < 0) break
    const part = body.subarray(start + delimiter.length + 2, end - 2)
    const head = part.indexOf('\r\n\r\n')
    const name = /name="([^"]*)"/.exec(part.subarray(0, head).toString())?.[1]
    if (name !== undefined) parts.set(name, part.subarray(head + 4))
    start = end
  }
  return parts
}
