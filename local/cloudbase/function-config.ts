import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { TcbError } from './tcb-error'

const Config = z.object({
  permissions: z.object({ openapi: z.array(z.string()).default([]) }).default({ openapi: [] }),
  triggers: z.array(z.object({ name: z.string(), type: z.literal('timer'), config: z.string() })).default([]),
  /** MB; the platform's default. */
  memory: z.number().int().min(64).max(3072).default(256),
  /** Seconds; the platform's default. */
  timeout: z.number().min(1).max(900).default(3),
})

/** A deployed function: its bundle and what its `config.json` declares. */
export type FunctionConfig = z.infer<typeof Config> & {
  name: string
  entry: string
  /** Changes when the bundle is built anew. */
  builtAt: number
}

function read(dir: string, name: string): FunctionConfig {
  const entry = join(dir, name, 'index.js')
  if (!/^[\w-]+$/.test(name) || !existsSync(entry)) {
    throw new TcbError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name}`)
  }
  const file = join(dir, name, 'config.json')
  const config = Config.safeParse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})
  if (!config.success) throw new Error(`config.json of function ${name}: ${z.prettifyError(config.error)}`)
  return { ...config.data, name, entry, builtAt: statSync(entry).mtimeMs }
}

/** The functions of a folder, as uploaded: `<dir>/<name>/index.js` and `config.json`. */
export const functionConfig = {
  read,
  all: (dir: string): FunctionConfig[] =>
    existsSync(dir)
      ? readdirSync(dir)
          .filter(name => existsSync(join(dir, name, 'index.js')))
          .map(name => read(dir, name))
      : [],
}
