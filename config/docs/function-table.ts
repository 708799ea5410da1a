import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { asTable } from './as-table'

const doors = resolve(__dirname, '../../cloudfunctions')

interface FunctionConfig {
  memory: number
  timeout: number
  permissions: { openapi: readonly string[] }
  triggers?: readonly { name: string; type: string; config: string }[]
}

const calledBy: Readonly<Record<string, string>> = {
  depositor: 'the mini-program (`wx.cloud.callFunction`)',
  staff: 'the console, HTTP access route `/staff`',
  exchange: 'centre cores and bank, HTTP access route `/exchange`',
  public: 'anybody, HTTP access route `/public`',
  clock: 'its timer alone',
  documents: 'the other functions alone',
}

/** The functions as their `config.json` declares them. */
export function functionTable(): string {
  const names = readdirSync(doors, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
  const rows = names.map(name => {
    const config = JSON.parse(readFileSync(join(doors, name, 'config.json'), 'utf8')) as FunctionConfig
    const timers = (config.triggers ?? []).map(({ name: timer, config: at }) => `${timer}: \`${at}\``)
    return [
      `\`${name}\``,
      calledBy[name] ?? '',
      `${config.memory} MB`,
      `${config.timeout} s`,
      timers.join(', ') || 'none',
      config.permissions.openapi.map(api => `\`${api}\``).join(', ') || 'none',
    ]
  })
  return asTable(['function', 'called by', 'memory', 'time limit', 'timer', '`openapi`'], rows)
}
