import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { CentreCode } from '../../core/domain/values/ids'
import { depositor, logInByFace } from '../../local/acting/depositor'
import { submitRetirement } from '../../local/acting/retirement'
import { until } from '../../local/acting/until'
import { people } from '../../local/neighbours/world'
import { startWorld } from '../../local/world/start-world'
import { closeBrowser } from '../../test/stage/console'
import { approvalScreens, checkScreen, handlerScreens } from './console-screens'
import { savePicture } from './save-picture'
import type { Keep } from './screens'
import { openPage, shooting } from './screens'
import { settled } from './settled'

/**
 * `npx tsx config/screens/take-screens.ts`: walks one case through phone and console of a fresh stand-in world and keeps the
 * pictures of docs/screens. Everything on them is what the built product draws.
 */
const project = resolve(__dirname, '../..')

const { values } = parseArgs({ options: { out: { type: 'string', default: join(project, 'docs/screens') } } })

async function main(): Promise<void> {
  const worlds = join(project, '.cache/worlds')
  mkdirSync(worlds, { recursive: true })
  const home = mkdtempSync(join(worlds, 'screens-'))
  // The stage asks for its engine when it is loaded. A copy: a build meanwhile must not change what is shown.
  process.env.PHONE_ENGINE = 'chromium'
  process.env.WEAPP_DIR = join(home, 'weapp')
  cpSync(join(project, 'dist/weapp'), process.env.WEAPP_DIR, { recursive: true })
  const { openPhone } = await import('../../test/stage/phone')
  const walk = await import('./phone-screens')
  const keep: Keep = async (name, take) => savePicture(values.out, name, await settled(take))

  const world = await startWorld({ home, opensAt: '2026-11-24T02:00:00.000Z', timersOff: true })
  try {
    const huangshi = '420200' as CentreCode
    const veteran = depositor(world, 'openid-zhou-zhiyuan')
    await logInByFace(world, veteran, people.huangshiVeteran, huangshi)
    await submitRetirement(world, veteran, people.huangshiVeteran, huangshi, people.huangshiVeteran.cards[1]?.number)

    const phone = await openPhone(world, 'openid-wang-jianguo', 'oa-420200')
    await walk.logInScreens(phone, keep)
    const address = await walk.fundScreens(phone, keep)
    const number = await walk.applyScreens(phone, keep)
    await handlerScreens(world, keep, number, '本人手持身份证')
    await walk.correctionScreens(phone, keep, 'hand-held')
    await approvalScreens(world, keep, number)
    await until('the money on the card and its receipt', async () => {
      await phone.device.pullDownRefresh()
      return phone.has('#document-withdrawal-receipt')
    })
    await phone.sees('钱已打到您的卡上')
    const shoot = shooting(keep, phone)
    await shoot('application-done')
    await openPage(phone, '/pages/settings/settings')
    await shoot('settings')
    await phone.close()
    await walk.loanScreen(world, keep)
    await checkScreen(keep, address)
  } finally {
    await closeBrowser()
    await world.close()
    rmSync(home, { recursive: true, force: true })
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
