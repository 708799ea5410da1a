import type { Phone } from './phone'
import { WxFailure } from './wx-failure'

const userRoot = 'wxfile://usr'
const savedRoot = 'wxfile://store_'
/** User folder and saved files together, by WeChat's file system guide. */
const userLimit = 200 * 1024 * 1024

/** The phone's files: temporary ones of this run, and those under `USER_DATA_PATH` or saved, which outlive it. */
export class FileStore {
  readonly userRoot = userRoot
  private readonly files = new Map<string, Uint8Array>()
  private readonly urls = new Map<string, string>()
  private nextId = 1

  constructor(private readonly phone: Phone) {
    for (const [key, base64] of Object.entries(phone.settings.memory))
      if (key.startsWith('file:')) this.files.set(key.slice(5), bytesOf(base64))
  }

  /** Puts bytes into a new temporary file and returns its path. */
  addTemporary(bytes: Uint8Array, extension: string): string {
    const path = `wxfile://tmp_${Date.now().toString(36)}${this.nextId++}.${extension}`
    this.files.set(path, bytes)
    return path
  }

  newSavedPath(from: string): string {
    return `${savedRoot}${this.nextId++}${Date.now().toString(36)}.${from.split('.').pop() ?? 'bin'}`
  }

  has(path: string): boolean {
    return this.find(path) !== undefined
  }

  read(path: string): Uint8Array {
    const bytes = this.find(path)
    if (!bytes)
      throw new WxFailure(`fail no such file or directory, open "${path}"`, { errno: 1300002, errCode: 1300002 })
    return bytes
  }

  write(path: string, bytes: Uint8Array): void {
    if (!path.startsWith(userRoot) && !path.startsWith(savedRoot))
      throw new WxFailure(`fail permission denied, open "${path}"`, { errno: 1300013, errCode: 1300013 })
    const kept = [...this.files].filter(([name]) => !name.startsWith('wxfile://tmp_') && name !== path)
    if (kept.reduce((sum, [, file]) => sum + file.length, bytes.length) > userLimit)
      throw new WxFailure('fail the maximum size of the file storage limit is exceeded', {
        errno: 1300202,
        errCode: 1300202,
      })
    this.files.set(path, bytes)
    this.forgetUrl(path)
    this.phone.remember(`file:${path}`, base64Of(bytes))
  }

  remove(path: string): void {
    this.read(path)
    this.files.delete(path)
    this.forgetUrl(path)
    if (!path.startsWith('wxfile://tmp_')) this.phone.remember(`file:${path}`, null)
  }

  list(folder: string): string[] {
    const prefix = folder.endsWith('/') ? folder : `${folder}/`
    const names = [...this.files.keys()]
      .filter(path => path.startsWith(prefix))
      .map(path => path.slice(prefix.length).split('/')[0] ?? '')
    return [...new Set(names)]
  }

  saved(): { path: string; size: number }[] {
    return [...this.files]
      .filter(([path]) => path.startsWith(savedRoot))
      .map(([path, bytes]) => ({ path, size: bytes.length }))
  }

  /** What an `img` can show for a path, file or address used in the app; empty when there is no such file. */
  displayUrl(src: string, page: string): string {
    if (/^(data:|blob:|https?:\/\/)/.test(src)) return src
    // a file id is shown through WeChat's own servers; here it is honestly broken, ask for a temporary link instead
    if (src.startsWith('cloud://')) return ''
    const bytes = src.startsWith('wxfile://') ? this.find(src) : undefined
    if (bytes) return this.urlOf(src, bytes)
    const asset = assetPath(src, page)
    return this.phone.bundle.assets.includes(asset) ? this.phone.bridge.assetUrl(asset) : ''
  }

  private find(path: string): Uint8Array | undefined {
    return this.files.get(path)
  }

  private urlOf(path: string, bytes: Uint8Array): string {
    const known = this.urls.get(path)
    if (known) return known
    const url = URL.createObjectURL
      ? URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mimeOf(path) }))
      : `data:${mimeOf(path)};base64,${base64Of(bytes)}`
    this.urls.set(path, url)
    return url
  }

  private forgetUrl(path: string): void {
    const url = this.urls.get(path)
    if (url?.startsWith('blob:')) URL.revokeObjectURL(url)
    this.urls.delete(path)
  }
}

export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), char => char.charCodeAt(0))
}

export function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}

export function mimeOf(path: string): string {
  const types: Record<string, string> = {
    png: 'image/png',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    svg: 'image/svg+xml',
    webp: 'image/webp',
    gif: 'image/gif',
    pdf: 'application/pdf',
  }
  return types[path.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream'
}

function assetPath(src: string, page: string): string {
  if (src.startsWith('/')) return src.slice(1)
  const parts = page.split('/').slice(0, -1)
  for (const part of src.split('/'))
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  return parts.join('/')
}
