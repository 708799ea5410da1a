import { resolve } from 'node:path'
import { fireClock } from '../../local/acting/fire-clock'
import { pictures } from '../../local/acting/pictures'
import { freshCode } from '../../local/acting/staff'
import { until } from '../../local/acting/until'
import type { World } from '../../local/world/start-world'
import { byHand } from './by-hand'
import { carriedOut } from './carried-out'
import { type Desk, openDesk } from './console'
import { explain } from './explain'

/** A member of staff who works on matters between two centres, with mouse and keyboard. */
export interface BetweenDesk extends Desk {
  /** 收件: chooses, types, compares, takes it down. @returns the case's number */
  takeDown(matter: Intake): Promise<string>
  /** Puts a scan to every slot that still lacks one. */
  scanAll(): Promise<void>
  scan(slot: string): Promise<void>
  /** Presses an action's button; answers its dialogue, if it has one. */
  does(action: string, asked?: Asked): Promise<void>
  /** Claims and ticks everything. */
  checks(): Promise<void>
  /** Looks again until the case stands there, as what was sent goes its way and what was ordered is done. */
  stands(words: string): Promise<void>
}

export interface Intake {
  centre: string
  item: string
  name: string
  idNumber: string
  phone: string
  answers?: Readonly<Record<string, string>>
  choices?: readonly string[]
  payee?: { bank: string; card: string }
}

export interface Asked {
  reason?: string
  department?: string
  archive?: string
  delivery?: string
  code?: true
}

export async function openBetween(world: World, account: string): Promise<BetweenDesk> {
  const desk = await openDesk(world, account)
  const { page } = desk
  const folder = (await pictures()).folder
  const choose = async (id: string, option: string) => {
    await page.locator(`[data-testid="${id}"]`).click()
    await page
      .getByRole('option', { name: option })
      .or(page.locator('.ant-select-item-option', { hasText: option }))
      .last()
      .click()
  }
  const scan = async (slot: string) => {
    const line = page.getByTestId(`slot-${slot}`)
    const chooser = page.waitForEvent('filechooser')
    await line.getByRole('button').click()
    await (await chooser).setFiles(resolve(folder, 'id-front.jpg'))
    await line.getByText(/\d张/).waitFor()
  }
  return {
    ...desk,
    scan,
    async takeDown({ centre, item, name, idNumber, phone, answers = {}, choices = [], payee }) {
      await page.getByRole('link', { name: '收件' }).click()
      await choose('where-to', centre)
      await choose('intake-item', item)
      await page.getByTestId('matter-name').fill(name)
      await page.getByTestId('matter-idNumber').fill(idNumber)
      await page.getByTestId('matter-phone').fill(phone)
      for (const [field, value] of Object.entries(answers)) await page.getByTestId(`field-${field}`).fill(value)
      for (const words of choices) await page.getByRole('radio', { name: words }).check()
      if (payee) {
        await choose('matter-bank', payee.bank)
        await page.getByTestId('matter-card').fill(payee.card)
      }
      const guided = page.getByRole('checkbox', { name: /已经引导过/ })
      if (await guided.isVisible()) await guided.check()
      await page.getByRole('checkbox', { name: /我已当面核对/ }).check()
      await page.getByRole('button', { name: '收下，去传材料' }).click()
      return (await page.getByTestId('number').innerText()).trim()
    },
    async scanAll() {
      for (;;) {
        const lacking = page.locator('.slot-list li', { hasText: '还缺' }).first()
        if (!(await lacking.isVisible())) return
        const slot = (await lacking.getAttribute('data-testid'))?.replace('slot-', '') ?? ''
        await scan(slot)
      }
    },
    async does(action, asked = {}) {
      await page.getByRole('button', { name: action, exact: true }).first().click()
      const dialogue = page.getByRole('dialog')
      const confirm = dialogue.getByRole('button', { name: `确认${action}` })
      const done = page.getByTestId('done')
      await confirm
        .or(done)
        .or(page.getByRole('alert'))
        .first()
        .waitFor()
        .catch(async error => {
          throw new Error(`${action}: ${(await page.locator('main').innerText()).slice(0, 1500)}\n${String(error)}`)
        })
      if (asked.reason) await dialogue.getByTestId('asked-reason').fill(asked.reason)
      if (asked.department) await choose('asked-department', asked.department)
      if (asked.archive) await dialogue.getByTestId('asked-archive').fill(asked.archive)
      if (asked.delivery) await choose('asked-delivery', asked.delivery)
      if (asked.code) await dialogue.getByLabel('动态验证码').fill(await freshCode(world, account))
      if (await confirm.isVisible()) await confirm.click(byHand)
      await carriedOut(page)
    },
    async checks() {
      const button = page.getByRole('button', { name: '认领', exact: true })
      if (await button.isVisible()) await button.click()
      await page.getByTestId('lease').waitFor()
      const list = page.getByRole('region', { name: /审查清单/ }).getByRole('checkbox')
      await list.first().waitFor()
      await explain(page)
      for (const line of await list.all()) await line.check()
    },
    async stands(words) {
      await until(`the case to stand at ${words}`, async () => {
        await fireClock(world)
        await page.reload()
        return (await page.getByTestId('state').innerText()).includes(words)
      })
    },
  }
}
