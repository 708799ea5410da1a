import type { Files } from '../../ports'
import type { CloudSdk } from './cloud-sdk'

const longestLinkSeconds = 300
/** The platform deletes at most 50 files a call, and answers for each of them. */
const mostAtOnce = 50
const attempts = 3
/** STORAGE_FILE_NONEXIST */
const absent = -503003

/**
 * Fills the files port with the environment's cloud storage.
 * @param root file id of the storage's root, `cloud://<environment>.<bucket>`
 */
export function cloudFiles(
  cloud: Pick<CloudSdk, 'uploadFile' | 'downloadFile' | 'deleteFile' | 'getTempFileURL'>,
  root: string,
): Files {
  const idOf = (path: string) => `${root}/${checked(path)}`
  return {
    idOf,
    async put(path, bytes) {
      const { fileID } = await cloud.uploadFile({ cloudPath: checked(path), fileContent: Buffer.from(bytes) })
      if (!fileID) throw new Error('storage did not say that it kept the file')
      if (fileID !== idOf(path))
        throw new Error(`storage root is ${fileID.slice(0, -path.length - 1)}, not the configured ${root}`)
    },
    async get(path) {
      try {
        return (await cloud.downloadFile({ fileID: idOf(path) })).fileContent
      } catch (error) {
        if (isAbsent(error)) return undefined
        throw error
      }
    },
    async remove(paths) {
      let left: readonly string[] = [...new Set(paths)]
      for (let attempt = 1; left.length > 0 && attempt <= attempts; attempt += 1) left = await notRemoved(left)
      return left
    },
    async link(path, seconds) {
      if (!Number.isInteger(seconds) || seconds < 1 || seconds > longestLinkSeconds)
        throw new RangeError(`a link lives 1 to ${longestLinkSeconds} seconds`)
      const { fileList } = await cloud.getTempFileURL({ fileList: [{ fileID: idOf(path), maxAge: seconds }] })
      const [answer] = fileList
      if (!answer?.tempFileURL || answer.status !== 0)
        throw new Error(`storage gave no link: ${answer?.errMsg ?? 'empty answer'}`)
      return answer.tempFileURL
    },
  }

  /** The call may succeed and a file in it fail: what is not said to be gone still stands. */
  async function notRemoved(paths: readonly string[]): Promise<readonly string[]> {
    const gone = new Set<string>()
    for (let from = 0; from < paths.length; from += mostAtOnce) {
      const ids = paths.slice(from, from + mostAtOnce).map(idOf)
      const answers = await cloud.deleteFile({ fileList: ids }).then(
        ({ fileList }) => fileList ?? [],
        () => [],
      )
      for (const { fileID, status } of answers) if (status === 0 || status === absent) gone.add(fileID)
    }
    return paths.filter(path => !gone.has(idOf(path)))
  }
}

function checked(path: string): string {
  if (/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/.test(path) && path.length <= 400) return path
  throw new RangeError('not a path of ours')
}

/** 3.x and 4.x of the SDK say it in different fields; the platform's words are the same. */
function isAbsent(error: unknown): boolean {
  const { code, errCode, message, errMsg } = error as {
    code?: unknown
    errCode?: unknown
    message?: unknown
    errMsg?: unknown
  }
  return errCode === absent || /STORAGE_FILE_NONEXIST|FILE_NOT_EXIST|NoSuchKey/.test(`${code} ${message} ${errMsg}`)
}
