import type { Files } from '../../ports'
import type { CloudSdk } from './cloud-sdk'

const longestLinkSeconds = 300
/** The platform deletes at most 50 files a call. */
const mostAtOnce = 50

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
      for (let from = 0; from < paths.length; from += mostAtOnce) {
        await cloud.deleteFile({ fileList: paths.slice(from, from + mostAtOnce).map(idOf) })
      }
    },
    async link(path, seconds) {
      if (!Number.isInteger(seconds) || seconds < 1 || seconds > longestLinkSeconds)
        throw new RangeError(`a link lives 1 to ${longestLinkSeconds} seconds`)
      const { fileList } = await cloud.getTempFileURL({ fileList: [{ fileID: idOf(path), maxAge: seconds }] })
      const url = fileList[0]?.tempFileURL
      if (!url) throw new Error(`storage gave no link: ${fileList[0]?.errMsg ?? 'empty answer'}`)
      return url
    },
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
  return errCode === -503003 || /STORAGE_FILE_NONEXIST|FILE_NOT_EXIST|NoSuchKey/.test(`${code} ${message} ${errMsg}`)
}
