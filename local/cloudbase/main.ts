import { appendFileSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startCloudbase } from './start-cloudbase'

// Functions run in UTC on the platform; threads take the time zone of their process.
process.env.TZ = 'UTC'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    functions: { type: 'string' },
    port: { type: 'string', default: '0' },
    settings: { type: 'string' },
    log: { type: 'string' },
  },
})

async function main(): Promise<void> {
  const { data, functions, port, settings, log } = values
  if (!data || !functions) {
    throw new Error('usage: main.ts --data DIR --functions DIR [--port N] [--settings FILE.json] [--log FILE]')
  }
  const write = (event: string, details: Record<string, unknown> = {}) => {
    const line = `${JSON.stringify({ at: new Date().toISOString(), event, ...details })}\n`
    // The address is always told to whoever started the process.
    if (!log || event === 'listening') process.stdout.write(line)
    if (log) appendFileSync(log, line)
  }
  const cloudbase = await startCloudbase({
    data: resolve(data),
    functions: resolve(functions),
    port: Number(port),
    settings: settings ? JSON.parse(readFileSync(settings, 'utf8')) : {},
    settingsDir: settings ? dirname(resolve(settings)) : process.cwd(),
    log: write,
  })
  const stop = async () => {
    await cloudbase.close()
    process.exit(0)
  }
  process.once('SIGTERM', () => void stop())
  process.once('SIGINT', () => void stop())
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
