import type { Page } from 'playwright-core'

/**
 * Waits for what the console says came of the action just sent.
 *
 * @throws with the console's own words when it was refused, or with what stands on the page when nothing was said
 */
export async function carriedOut(page: Page): Promise<void> {
  const done = page.getByTestId('done')
  const problem = page.getByTestId('problem')
  await done
    .or(problem)
    .first()
    .waitFor()
    .catch(async () => {
      throw new Error(`the console said nothing; on ${page.url()} stands: ${await page.locator('body').innerText()}`)
    })
  if (await problem.first().isVisible()) throw new Error(`the console refused: ${await problem.first().innerText()}`)
}
