import type { ExchangeMessage } from '../../../core/domain/exchange/message'

/** The package's own list of what is in it, for people and for programs. */
export function manifestOf(message: ExchangeMessage, hash: string, names: readonly string[]): string {
  return JSON.stringify(
    { ...message, hash, files: message.files.map((file, index) => ({ ...file, fileName: names[index] })) },
    undefined,
    2,
  )
}

/** File names as they sort and read: `01-申请表.jpg`. */
export function fileNames({ files }: Pick<ExchangeMessage, 'files'>): string[] {
  return files.map(({ label, type }, index) => {
    const plain = label.replace(/[\\/:*?"<>|\s]/g, '')
    return `${String(index + 1).padStart(2, '0')}-${plain}.${type === 'application/pdf' ? 'pdf' : 'jpg'}`
  })
}

/** 发送包: cover, manifest and files, in the order they are read. */
export function packageEntries(
  message: ExchangeMessage,
  hash: string,
  cover: Uint8Array,
  files: readonly Uint8Array[],
): { name: string; bytes: Uint8Array }[] {
  const names = fileNames(message)
  return [
    { name: '00-封面.pdf', bytes: cover },
    { name: '清单.json', bytes: new TextEncoder().encode(manifestOf(message, hash, names)) },
    ...names.map((name, index) => ({ name, bytes: files[index] ?? new Uint8Array() })),
  ]
}
