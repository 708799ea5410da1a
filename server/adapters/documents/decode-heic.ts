/// <reference path="./libheif-js.d.ts" />

/** Longest side of what is handed on; a larger picture is halved until it fits. */
const longestSide = 4096
const mostMilliseconds = 10_000

/** Constants of libheif's C interface. */
const [rgb, interleaved, interleavedRgb] = [1, 10, 10]
const errorBytes = 12
const tilingBytes = 80

/** The few calls of libheif used here; an error is written to the address that comes first. */
interface Heif {
  readonly HEAPU8: Uint8Array
  readonly HEAP32: Int32Array
  _malloc(bytes: number): number
  _free(address: number): void
  _heif_context_alloc(): number
  _heif_context_free(context: number): void
  _heif_context_read_from_memory_without_copy(
    error: number,
    context: number,
    file: number,
    bytes: number,
    options: 0,
  ): void
  _heif_context_get_primary_image_handle(error: number, context: number, handle: number): void
  _heif_image_handle_release(handle: number): void
  _heif_image_handle_get_image_tiling(error: number, handle: number, upright: 1, tiling: number): void
  _heif_image_handle_decode_image_tile(
    error: number,
    handle: number,
    image: number,
    colours: number,
    chroma: number,
    options: 0,
    column: number,
    row: number,
  ): void
  _heif_image_get_width(image: number, channel: number): number
  _heif_image_get_height(image: number, channel: number): number
  _heif_image_get_plane_readonly2(image: number, channel: number, stride: number): number
  _heif_image_release(image: number): void
}

export interface HeicPicture {
  /** Three bytes a pixel, red, green, blue, upright. */
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
}

let loaded: Promise<Heif> | undefined

/** Loaded when the first HEIC comes: most never do. */
function load(): Promise<Heif> {
  loaded ??= import('libheif-js/wasm-bundle.js').then(({ default: heif }) => heif as Heif)
  return loaded
}

/**
 * Decodes the primary picture of a HEIC, upright, tile by tile: memory holds one tile and the result, of which the longer side is at
 * most 4,096 pixels.
 * @throws when the file holds no such picture, or it takes longer than ten seconds (`timeout`)
 */
export async function decodeHeic(bytes: Uint8Array): Promise<HeicPicture> {
  const heif = await load()
  const freed: (() => void)[] = []
  const space = (length: number): number => {
    const address = heif._malloc(length)
    if (address === 0) throw new Error('no memory left for the decoder')
    freed.unshift(() => heif._free(address))
    return address
  }
  try {
    const error = space(errorBytes)
    const succeed = (step: string) => {
      if (heif.HEAP32[error >> 2] !== 0) throw new Error(`libheif could not ${step}`)
    }
    const file = space(bytes.length)
    heif.HEAPU8.set(bytes, file)
    const context = heif._heif_context_alloc()
    freed.unshift(() => heif._heif_context_free(context))
    heif._heif_context_read_from_memory_without_copy(error, context, file, bytes.length, 0)
    succeed('read the file')
    const answer = space(4)
    heif._heif_context_get_primary_image_handle(error, context, answer)
    succeed('find the picture')
    const handle = heif.HEAP32[answer >> 2] ?? 0
    freed.unshift(() => heif._heif_image_handle_release(handle))
    const tiling = space(tilingBytes)
    heif._heif_image_handle_get_image_tiling(error, handle, 1, tiling)
    succeed('see the tiles')
    const [, columns = 0, rows = 0, tileWidth = 0, tileHeight = 0, fullWidth = 0, fullHeight = 0] =
      heif.HEAP32.subarray(tiling >> 2)
    let step = 1
    while (Math.max(fullWidth, fullHeight) / step > longestSide) step *= 2
    const [width, height] = [Math.floor(fullWidth / step), Math.floor(fullHeight / step)]
    const pixels = new Uint8Array(width * height * 3)
    const until = performance.now() + mostMilliseconds
    for (let row = 0; row < rows; row += 1)
      for (let column = 0; column < columns; column += 1) {
        if (performance.now() > until) throw new Error('timeout')
        heif._heif_image_handle_decode_image_tile(error, handle, answer, rgb, interleavedRgb, 0, column, row)
        succeed('decode a tile')
        const image = heif.HEAP32[answer >> 2] ?? 0
        const plane = heif._heif_image_get_plane_readonly2(image, interleaved, answer)
        const tile = {
          at: heif.HEAPU8.subarray(plane),
          stride: heif.HEAP32[answer >> 2] ?? 0,
          width: heif._heif_image_get_width(image, interleaved),
          height: heif._heif_image_get_height(image, interleaved),
          left: column * tileWidth,
          top: row * tileHeight,
        }
        lay(tile, step, { pixels, width, height })
        heif._heif_image_release(image)
      }
    return { pixels, width, height }
  } finally {
    for (const free of freed) free()
  }
}

interface Tile {
  at: Uint8Array
  stride: number
  width: number
  height: number
  left: number
  top: number
}

/** Writes a tile where it belongs, `step` × `step` of its pixels averaged to one. */
function lay({ at, stride, width, height, left, top }: Tile, step: number, into: HeicPicture): void {
  const [columns, rows] = [Math.floor(width / step), Math.floor(height / step)]
  for (let y = 0; y < rows; y += 1) {
    const toY = Math.floor(top / step) + y
    if (toY >= into.height) return
    for (let x = 0; x < columns; x += 1) {
      const toX = Math.floor(left / step) + x
      if (toX >= into.width) break
      const to = (toY * into.width + toX) * 3
      for (let colour = 0; colour < 3; colour += 1) {
        let sum = 0
        for (let dy = 0; dy < step; dy += 1)
          for (let dx = 0; dx < step; dx += 1) sum += at[(y * step + dy) * stride + (x * step + dx) * 3 + colour] ?? 0
        into.pixels[to + colour] = sum / (step * step)
      }
    }
  }
}
