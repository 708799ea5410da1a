import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { worldUnits } from '../../local/neighbours/licence/world-units'
import { type SpawnedNeighbour, spawnNeighbour } from '../../local/neighbours/spawn-neighbour'
import { businessLicences } from '../../server/adapters/wechat/business-licences'
import type { BusinessLicences } from '../../server/ports'
import { MemoryLicences } from '../../server/usecases/testing/memory-licences'
import { clock, control } from './neighbour-control'

const keys = { appKey: 'tongban', secret: 'a-secret-of-the-stand-in' }
const [unit] = worldUnits
const { name: unitName, creditCode, holders } = unit
const licence = { creditCode, unitName, holder: holders[0] }

let home: string
let gateway: SpawnedNeighbour
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'licence-'))
  gateway = await spawnNeighbour('licence', 'licence', { ...keys, control: true }, home)
})
afterAll(async () => {
  await gateway.close()
  rmSync(home, { recursive: true, force: true })
})

const overWire = (more: object = {}) =>
  businessLicences({ base: gateway.base, ...keys, clock, timeoutMs: 1000, ...more })
const shown = async () =>
  (await control<{ code: string }>(gateway, 'show', { creditCode, idNumber: holders[0].idNumber })).code

/** Both fillings of the port, each with a code somebody just showed. */
const fillings: Record<string, () => Promise<{ port: BusinessLicences; code: string }>> = {
  'the gateway': async () => ({ port: overWire(), code: await shown() }),
  'licences in memory': async () => {
    const port = new MemoryLicences()
    port.codes.set('shown', licence)
    return { port, code: 'shown' }
  },
}

describe.each(Object.entries(fillings))('%s', (_, fill) => {
  it('gives unit and holder for a code, once', async () => {
    const { port, code } = await fill()
    expect(await port.show(code)).toEqual({ kind: 'yes', value: licence })
    expect(await port.show(code)).toMatchObject({ kind: 'no', code: 'code-unknown' })
  })

  it('says no for a code nobody showed', async () => {
    const { port } = await fill()
    expect((await port.show('guessed')).kind).toBe('no')
  })
})

it.each(['reset-before', 'silence-before', 'status', 'truncate', 'odd-shape'])(
  'knows nothing after %s',
  async fault => {
    const code = await shown()
    await control(gateway, 'behaviour', { fault, path: '/licence/', times: 1 })
    expect((await overWire().show(code)).kind).toBe('unknown')
  },
)

it('is not let in with a wrong secret', async () => {
  expect((await overWire({ secret: 'wrong' }).show(await shown())).kind).toBe('unknown')
})
