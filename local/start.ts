import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { pages } from '../core/domain/page/pages'
import { buildWhatIsNeeded } from './build-what-is-needed'
import { startHub } from './hub/start-hub'
import { people } from './neighbours/world'
import type { SampleTitle } from './phone/read-samples'
import { startPhonePage } from './phone/start-phone-page'
import { makeSamples } from './samples/make-samples'
import type { Scenario } from './scenarios/scenario'
import { scenarios } from './scenarios/scenarios'
import { samplePersonOf } from './world/sample-person-of'
import { startWorld } from './world/start-world'

/** `npm start`: builds what is needed, starts the stand-in world, prints its addresses, and ends cleanly on Ctrl+C. */
const project = resolve(__dirname, '..')

const { values } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    port: { type: 'string', default: '8800' },
    data: { type: 'string', default: join(project, '.data/world') },
    scenario: { type: 'string', default: '' },
    scenarios: { type: 'boolean', default: false },
  },
})
const say = (line: string) => console.log(line)

async function main(): Promise<void> {
  if (values.scenarios) {
    for (const { name, title, line } of scenarios) say(`${name.padEnd(20)} ${title}：${line}`)
    return
  }
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 1 || port > 65_000) throw new Error('--port 要写一个1到65000的数')
  scenarioNamed(values.scenario)
  if (values.fresh && existsSync(values.data)) rmSync(values.data, { recursive: true })
  await buildWhatIsNeeded(say)

  const sampleDir = join(project, '.cache/samples/album')
  const sampleTitles = await album(sampleDir)
  say('正在打开演示世界…')
  let name = values.scenario
  let stage = await openStage(name, port, sampleDir, sampleTitles)
  const hub = await startHub({
    world: () => stage.world,
    scenario: () => name,
    async open(next) {
      await stage.close()
      stage = await openStage(next, port, sampleDir, sampleTitles)
      name = next
    },
    port: port + 2,
    phone: stage.phone,
    console: stage.console,
  })
  say(`
公积金跨省通办 · 演示世界已经打开${name ? `：${scenarioNamed(name)?.title}` : ''}

  手机小程序    ${stage.phone}
  员工控制台    ${stage.console}
  演示世界      ${hub.url}    （人员、短信、动态验证码、场景、时钟、邻居的脾气）

${name ? '场景每次都从头开始' : `数据在 ${values.data}，重开还在；从头来过：npm start -- --fresh`}。全部场景：npm start -- --scenarios
按 Ctrl+C 结束。`)
  const stop = async () => {
    await hub.close()
    await stage.close()
    process.exit(0)
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
}

/** @throws when there is none of this name, with those there are */
function scenarioNamed(name: string): Scenario | undefined {
  const found = scenarios.find(scenario => scenario.name === name)
  if (name && !found)
    throw new Error(`没有叫 ${name} 的场景。有这些：${scenarios.map(scenario => scenario.name).join('、')}`)
  return found
}

/** A world with its phone: one's own, which is kept, or a scenario, which begins anew each time. */
async function openStage(name: string, port: number, sampleDir: string, sampleTitles: SampleTitle[]) {
  const scenario = scenarioNamed(name)
  const home = scenario ? join(project, '.data/scenarios', name) : values.data
  if (scenario) rmSync(home, { recursive: true, force: true })
  const world = await startWorld({
    home,
    port,
    counterparts: true,
    ...(scenario?.opensAt ? { opensAt: scenario.opensAt } : {}),
  })
  await scenario?.prepare(world)
  const page = await startPhonePage({
    weappDir: join(project, 'dist/weapp'),
    cloudBase: world.cloud,
    wechatBase: world.neighbours.wechat.base,
    port: port + 1,
    sampleDir,
    sampleTitles,
    entries: [
      { label: '扫黄石公众号二维码', path: pages.home.path, query: { scene: 'oa-420200' }, scene: 1047 },
      { label: '扫阿拉善公众号二维码', path: pages.home.path, query: { scene: 'oa-152900' }, scene: 1047 },
      { label: '直接打开', scene: 1001 },
    ],
    phones: [
      { label: '王建国的手机', openid: 'phone-wang' },
      { label: '乌云其其格的手机', openid: 'phone-wuyun' },
      { label: '另一部手机', openid: 'phone-other' },
    ],
  })
  return {
    world,
    // As somebody comes who scanned the code at the counter or in the official account.
    phone: `${page.url}?path=${pages.home.path}&query=${encodeURIComponent('scene=oa-420200')}&scene=1047`,
    console: `${world.cloud}/console/`,
    async close() {
      await page.close()
      await world.close()
    },
  }
}

/** The drawn pictures that stand for camera and album, drawn once; their names are kept beside them. */
async function album(folder: string): Promise<SampleTitle[]> {
  const list = join(folder, 'titles.json')
  if (!existsSync(list)) {
    say('正在画样本图片…')
    const samples = await makeSamples(folder, samplePersonOf(people.huangshiRetiree))
    writeFileSync(list, JSON.stringify(samples.map(({ file, title }) => ({ file, title }))))
  }
  return JSON.parse(readFileSync(list, 'utf8')) as SampleTitle[]
}

main().catch((error: unknown) => {
  console.error(`没有打开：${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
})
