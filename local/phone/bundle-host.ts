import { join } from 'node:path'
import { build } from 'esbuild'

let built: Promise<string> | undefined

/** The phone host as one script that defines `phoneHost`; built once a process. */
export function bundleHost(): Promise<string> {
  built ??= build({
    entryPoints: [join(__dirname, 'host/main.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'phoneHost',
    target: 'es2022',
    write: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  }).then(result => result.outputFiles[0]?.text ?? '')
  return built
}
