import { randomUUID } from 'node:crypto'
import { FileStore } from './file-store'

type Parameters = Record<string, unknown>
type Requested = { fileid: string; max_age?: number }

const uploadSeconds = 900
const defaultSeconds = 7200

const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/')

/** The `storage.*` actions of the wire; `base()` is the stand-in's own address. */
export function storageActions(files: FileStore, base: () => string) {
  const link = ({ fileid, max_age: seconds = defaultSeconds }: Requested) => {
    const path = files.pathOf(fileid)
    if (path === undefined || !files.find(path))
      return { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '' }
    // Not percent-encoded: the SDK's downloadFile passes the whole link through encodeURI.
    const tempFileURL = `${base()}/file/${path}?sign=${files.sign('GET', path, seconds)}`
    return { code: 'SUCCESS', fileID: fileid, tempFileURL, maxAge: seconds }
  }
  return {
    'storage.getUploadMetadata': (parameters: Parameters) => {
      const path = String(parameters.path ?? '')
      FileStore.check(path)
      return {
        data: {
          url: `${base()}/cos/${encodePath(path)}`,
          token: 'local',
          authorization: files.sign('PUT', path, uploadSeconds),
          fileId: files.fileId(path),
          cosFileId: randomUUID(),
        },
      }
    },
    'storage.batchGetDownloadUrl': (parameters: Parameters) => ({
      data: { download_list: (parameters.file_list as Requested[]).map(link) },
    }),
    'storage.batchDeleteFile': (parameters: Parameters) => ({
      data: {
        delete_list: (parameters.fileid_list as string[]).map(fileID => {
          const path = files.pathOf(fileID)
          const isGone = path !== undefined && files.remove(path)
          return { fileID, code: isGone ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
        }),
      },
    }),
  }
}
