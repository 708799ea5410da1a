import sharp from 'sharp'

export interface Scene {
  readonly width: number
  readonly height: number
  /** Degrees the paper lies askew. */
  readonly turn: number
  /** Size the paper is drawn in, and how much larger it appears. */
  readonly paper: { readonly width: number; readonly height: number; readonly scale: number }
  readonly table: readonly [string, string]
}

/** Lays a drawing on a table under a lamp and takes its picture. @returns JPEG */
export async function photograph(drawing: string, scene: Scene): Promise<Buffer> {
  const { width, height, paper } = scene
  const [lit, shaded] = scene.table
  const place = `translate(${width / 2} ${height / 2}) rotate(${scene.turn}) scale(${paper.scale}) translate(${-paper.width / 2} ${-paper.height / 2})`
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<defs><radialGradient id="lamp" cx="0.38" cy="0.3" r="0.9"><stop offset="0" stop-color="${lit}"/><stop offset="1" stop-color="${shaded}"/></radialGradient>` +
    `<radialGradient id="glare" cx="0.3" cy="0.2" r="0.9"><stop offset="0" stop-color="#fff" stop-opacity="0.16"/><stop offset="1" stop-color="#000" stop-opacity="0.1"/></radialGradient>` +
    `<filter id="soft" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="14"/></filter></defs>` +
    `<rect width="${width}" height="${height}" fill="url(#lamp)"/>` +
    `<g transform="${place}"><rect x="10" y="22" width="${paper.width}" height="${paper.height}" rx="30" fill="#000" opacity="0.32" filter="url(#soft)"/>${drawing}</g>` +
    `<rect width="${width}" height="${height}" fill="url(#glare)"/></svg>`
  const grain = await sharp({
    create: { width, height, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 7 } },
  })
    .png()
    .toBuffer()
  return sharp(Buffer.from(svg))
    .composite([{ input: grain, blend: 'soft-light' }])
    .removeAlpha()
    .jpeg({ quality: 88 })
    .toBuffer()
}
