import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'

/** With `KEEP_PICTURES=<folder>` the console's screen is kept at both its widths, to be looked at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['KEEP_PICTURES']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  for (const width of [1280, 1440]) {
    await page.setViewportSize({ width, height: width === 1280 ? 800 : 900 })
    // Dialogues come in with a movement.
    await page.waitForTimeout(400)
    await page.screenshot({ path: resolve(folder, `${name}-${width}.png`) })
  }
}
