import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const project = resolve(__dirname, '..')

/** What is built from what, and by which script. `made` is a file the build always writes. */
const parts = [
  {
    name: '云函数',
    script: 'build:functions',
    made: 'dist/cloudfunctions/depositor/index.js',
    from: ['core', 'server', 'cloudfunctions', 'config/functions', 'package-lock.json'],
  },
  {
    name: '员工控制台',
    script: 'build:console',
    made: 'dist/console/index.html',
    from: ['core', 'console', 'config/console', 'package-lock.json'],
  },
  {
    name: '小程序',
    script: 'build:weapp',
    made: 'dist/weapp/app.js',
    from: ['core', 'src', 'config/taro', 'config/index.js', 'babel.config.js', 'package-lock.json'],
  },
] as const

/** Builds each part whose sources are newer than what was built. @throws with the output of the build that failed */
export async function buildWhatIsNeeded(say: (line: string) => void): Promise<void> {
  for (const part of parts) {
    const made = join(project, part.made)
    const since = existsSync(made) ? statSync(made).mtimeMs : 0
    if (since >= Math.max(...part.from.map(path => newest(join(project, path))))) continue
    const started = Date.now()
    say(`正在构建${part.name}…`)
    await run(part.script)
    say(`  ${part.name}构建完成，用时${Math.round((Date.now() - started) / 1000)}秒`)
  }
}

function newest(path: string): number {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0)
}

function run(script: string): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn('npm', ['run', '--silent', script], { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] })
    const said: string[] = []
    child.stdout.on('data', chunk => said.push(String(chunk)))
    child.stderr.on('data', chunk => said.push(String(chunk)))
    child.once('close', code =>
      code === 0 ? done() : failed(new Error(`npm run ${script} (${code})\n${said.join('').slice(-4000)}`)),
    )
  })
}
