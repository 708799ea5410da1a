import type { Page } from 'playwright-core'
import { until } from '../../local/acting/until'
import { byHand } from './by-hand'

/** 和别的件相同: says of each why it is another; in this world everybody shows the same drawn pictures. */
export async function explain(page: Page): Promise<void> {
  const open = page.getByTestId('conflict').filter({ has: page.getByRole('textbox') })
  for (let left = await open.count(); left > 0; left = await open.count()) {
    const first = open.first()
    await first.getByRole('textbox').fill('已核对，是另一件')
    await first.getByRole('button', { name: '写入说明' }).click(byHand)
    await until('the word on it to be kept', async () => (await open.count()) < left)
  }
}
