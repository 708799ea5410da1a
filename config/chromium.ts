import { execFile } from 'node:child_process'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

const project = resolve(__dirname, '..')
const cache = join(project, '.cache/chromium')
const find = createRequire(join(project, 'package.json'))

/** What every use here needs: no sandbox (tests may run as root in a container), and pages that look alike everywhere. */
export const chromiumArgs: readonly string[] = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--lang=zh-CN',
]

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * A browser to start, with glyphs for Chinese. In this order: the one `CHROMIUM` names (`npm` stands for the one that came
 * with `npm ci`), an installed Chrome or Chromium, the one that came with `npm ci`, unpacked once into `.cache/chromium`.
 * @throws when there is none, saying what to do
 */
export async function chromiumPath(wanted: string | undefined = process.env.CHROMIUM): Promise<string> {
  if (wanted && wanted !== 'npm') {
    if (!isExecutable(wanted)) throw new Error(`CHROMIUM names ${wanted}, which cannot be started`)
    return withGlyphs('named', wanted)
  }
  const own = wanted === 'npm' ? undefined : installed.find(isExecutable)
  if (own) return withGlyphs('installed', own)
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chrome was found. Install Google Chrome, or set CHROMIUM to the path of one.')
  const folder = await unpacked()
  return withGlyphs('npm', join(folder, 'chromium'), join(folder, 'al2023/lib'))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The package unpacks into the system's temporary folder and takes whatever already lies there under its names. So it is run
 * apart, with a fresh folder of ours for its temporary one; several at once each unpack, and one of them is kept.
 */
async function unpacked(): Promise<string> {
  const entry = find.resolve('@sparticuz/chromium')
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../../package.json'), 'utf8')) as {
    version: string
  }
  const folder = join(cache, version)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const fresh = mkdtempSync(join(cache, 'unpacking-'))
  try {
    const script = `const chromium = require(${JSON.stringify(entry)}); (chromium.default ?? chromium).executablePath().catch(error => { console.error(error); process.exit(1) })`
    await promisify(execFile)(process.execPath, ['-e', script], {
      // The libraries a bare Debian lacks are unpacked only where the package believes to be on Lambda.
      env: {
        PATH: process.env.PATH,
        HOME: fresh,
        TMPDIR: fresh,
        AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x',
        AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x',
      },
    })
    renameSync(fresh, folder)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

/** A few lines of shell before the browser: its libraries and fonts stay out of every other program's environment. */
function withGlyphs(name: string, browser: string, libraries?: string): string {
  if (process.platform !== 'linux') return browser
  mkdirSync(cache, { recursive: true })
  const start = join(cache, `start-${name}`)
  const lines = [
    '#!/bin/sh',
    `export FONTCONFIG_FILE=${quoted(fontSettings())}`,
    ...(libraries ? [`export LD_LIBRARY_PATH=${quoted(libraries)}\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}`] : []),
    `exec ${quoted(browser)} "$@"`,
    '',
  ]
  writeWhole(start, lines.join('\n'), 0o755)
  return start
}

/** The system's fonts, if it has any, and ours, which are taken for every general family. */
function fontSettings(): string {
  const fonts = dirname(find.resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  const file = join(cache, 'fonts.conf')
  const family = (name: string) =>
    `<alias binding="strong"><family>${name}</family><prefer><family>Noto Sans SC</family></prefer></alias>`
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  ${['400Regular', '500Medium', '700Bold'].map(weight => `<dir>${join(fonts, weight)}</dir>`).join('\n  ')}
  <cachedir>${join(cache, 'fontconfig')}</cachedir>
  ${['sans-serif', 'serif', 'system-ui', 'PingFang SC', 'Microsoft YaHei'].map(family).join('\n  ')}
</fontconfig>
`
  writeWhole(file, text, 0o644)
  return file
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

/** Written beside and renamed: another test may be reading it now. */
function writeWhole(path: string, text: string, mode: number): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  const beside = `${path}.${process.pid}`
  writeFileSync(beside, text, { mode })
  renameSync(beside, path)
}
