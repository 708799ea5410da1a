import { readFileSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { cleanImage, usualImageLimits } from '../clean-image'
import { cleanPdf } from '../clean-pdf'
import { readDocumentFont } from '../document-font'
import { viewingCopy } from '../viewing-copy'
import { viewingPdf } from '../viewing-pdf'

/**
 * A process of its own that takes files as the `documents` function does and prints, a line of JSON each, what became of it and by how many
 * bytes memory rose at most. `node --import tsx weigh-files.ts <file>…`; Linux alone tells the height of a single file.
 */
const megabyte = 1024 * 1024
const lines = ['仅供办理住房公积金业务使用']

function highest(): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024
  } catch {
    return process.resourceUsage().maxRSS * 1024
  }
}

function forget(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5')
  } catch {
    // Elsewhere the height of all files so far is told: never too low.
  }
}

async function main(): Promise<void> {
  const font = await readDocumentFont(
    require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  )
  const take = async (bytes: Buffer) => {
    const limits = { ...usualImageLimits, maxBytes: 20 * megabyte }
    if (bytes.subarray(0, 4).toString('latin1') === '%PDF') {
      const pdf = await cleanPdf(bytes, 20 * megabyte)
      if (pdf.ok) await viewingPdf(pdf.kept, lines, font)
      return pdf.ok ? 'kept' : pdf.code
    }
    const image = await cleanImage(bytes, limits)
    if (image.ok) await viewingCopy(image.kept, lines, font)
    return image.ok ? 'kept' : image.code
  }
  // What is loaded once, by the first of each kind, belongs to no file.
  const blank = sharp({ create: { width: 800, height: 600, channels: 3, background: '#888' } })
  await take(await blank.jpeg().toBuffer())
  for (const path of process.argv.slice(2)) {
    const bytes = readFileSync(path)
    globalThis.gc?.()
    forget()
    const before = process.memoryUsage.rss()
    const result = await take(bytes)
    console.log(JSON.stringify({ path, result, rise: Math.max(0, highest() - before) }))
  }
}

void main()
