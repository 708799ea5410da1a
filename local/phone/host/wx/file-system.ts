import { base64Of, bytesOf, mimeOf } from '../file-store'
import type { Phone } from '../phone'
import { LiveValue, type WxOptions } from '../wx-builder'
import { WxFailure } from '../wx-failure'

/** `FileSystemManager`, saved files and documents. */
export function installFileSystem(phone: Phone): void {
  const { builder, files } = phone
  phone.wx['env'] = phone.realm.copy({ USER_DATA_PATH: files.userRoot })
  const manager: Record<string, unknown> = phone.realm.copy({})
  const member = (name: string, run: (options: WxOptions) => unknown) => {
    manager[name] = (options: WxOptions) => builder.settle(name, options ?? {}, run, false)
  }
  /** The same work answered at once, with positional arguments. */
  const twin = (name: string, keys: string[], run: (options: WxOptions) => unknown) => {
    member(name, run)
    manager[`${name}Sync`] = (...args: unknown[]) => {
      try {
        const answer = run(Object.fromEntries(keys.map((key, at) => [key, args[at]]))) as
          | Record<string, unknown>
          | undefined
        const first = answer && Object.values(answer)[0]
        return first instanceof LiveValue ? first.value : phone.realm.copy(first)
      } catch (error) {
        if (error instanceof WxFailure) throw phone.realm.error(`${name}Sync:${error.message}`)
        throw error
      }
    }
  }
  const text = (value: unknown) => String(value)
  twin('access', ['path'], ({ path }) => {
    if (text(path) !== files.userRoot) files.read(text(path))
  })
  twin('readFile', ['filePath', 'encoding', 'position', 'length'], ({ filePath, encoding, position, length }) => {
    const whole = files.read(text(filePath))
    const from = Number(position ?? 0)
    if (from < 0 || (from > 0 && from >= whole.length))
      throw new WxFailure('fail the value of "position" is out of range')
    const bytes = whole.subarray(from, length === undefined ? undefined : from + Number(length))
    if (!encoding) return { data: new LiveValue(phone.realm.arrayBuffer(bytes)) }
    if (encoding === 'base64') return { data: base64Of(bytes) }
    if (encoding === 'utf8' || encoding === 'utf-8') return { data: new TextDecoder().decode(bytes) }
    throw new WxFailure(`fail encoding ${String(encoding)} not implemented`)
  })
  twin('writeFile', ['filePath', 'data', 'encoding'], ({ filePath, data, encoding }) =>
    files.write(text(filePath), toBytes(data, encoding)),
  )
  twin('copyFile', ['srcPath', 'destPath'], ({ srcPath, destPath }) =>
    files.write(text(destPath), files.read(text(srcPath))),
  )
  twin('unlink', ['filePath'], ({ filePath }) => files.remove(text(filePath)))
  twin('mkdir', ['dirPath'], () => undefined)
  twin('readdir', ['dirPath'], ({ dirPath }) => ({ files: files.list(text(dirPath)) }))
  twin('saveFile', ['tempFilePath', 'filePath'], options => ({ savedFilePath: save(phone, options) }))
  member('getFileInfo', ({ filePath }) => ({ size: files.read(text(filePath)).length }))
  member('removeSavedFile', ({ filePath }) => files.remove(text(filePath)))
  member('getSavedFileList', () => ({ fileList: savedList(phone) }))
  const stats = ({ path }: WxOptions) => {
    const size = files.read(text(path)).length
    const stat = phone.realm.copy({ size, mode: 33206, lastAccessedTime: 0, lastModifiedTime: 0 }) as Record<
      string,
      unknown
    >
    return { stats: new LiveValue(Object.assign(stat, { isFile: () => true, isDirectory: () => false })) }
  }
  twin('stat', ['path'], stats)
  twin('rename', ['oldPath', 'newPath'], ({ oldPath, newPath }) => {
    files.write(text(newPath), files.read(text(oldPath)))
    files.remove(text(oldPath))
  })
  phone.wx['getFileSystemManager'] = () => manager
  builder.call('saveFile', options => ({ savedFilePath: save(phone, options) }))
  builder.call('removeSavedFile', ({ filePath }) => files.remove(text(filePath)))
  builder.call('getSavedFileList', () => ({ fileList: savedList(phone) }))
  builder.call('getFileInfo', ({ filePath }) => ({ size: files.read(text(filePath)).length }))
  builder.call('openDocument', ({ filePath, fileType, showMenu }) => {
    const path = text(filePath)
    const bytes = files.read(path)
    const type = text(fileType ?? path.split('.').pop())
    if (!/^(docx?|xlsx?|pptx?|pdf)$/.test(type)) throw new WxFailure('fail filetype not supported')
    phone.records.push({
      api: 'openDocument',
      detail: {
        filePath: path,
        fileType: type,
        showMenu: Boolean(showMenu),
        size: bytes.length,
        base64: base64Of(bytes),
      },
    })
    phone.overlays.show({
      kind: 'document',
      title: type.toUpperCase(),
      content: type === 'pdf' ? '' : '（演示）这种文件在真机上由微信打开。',
      draw: body => {
        if (type !== 'pdf' || !URL.createObjectURL) return
        const frame = body.appendChild(document.createElement('iframe'))
        frame.src = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mimeOf('a.pdf') }))
        frame.title = '文件'
      },
      buttons: [{ label: '关闭', run: () => {} }],
    })
  })
}

function save(phone: Phone, { tempFilePath, filePath }: WxOptions): string {
  const from = String(tempFilePath)
  const bytes = phone.files.read(from)
  const to = filePath ? String(filePath) : phone.files.newSavedPath(from)
  phone.files.write(to, bytes)
  if (from.startsWith('wxfile://tmp_')) phone.files.remove(from)
  return to
}

function savedList(phone: Phone): { filePath: string; size: number; createTime: number }[] {
  return phone.files.saved().map(({ path, size }) => ({ filePath: path, size, createTime: 0 }))
}

function toBytes(data: unknown, encoding: unknown): Uint8Array {
  if (typeof data === 'string') return encoding === 'base64' ? bytesOf(data) : new TextEncoder().encode(data)
  // the buffer belongs to the app's realm, so `instanceof` of this realm would not know it
  return new Uint8Array(new Uint8Array(data as ArrayBuffer))
}
