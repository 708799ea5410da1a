import { cloudFiles } from './files'

const root = 'cloud://e.b'
type Sdk = Parameters<typeof cloudFiles>[0]

/** Storage that answers for each file as told. */
function storage(statusOf: (path: string, call: number) => number) {
  const stored = new Set<string>()
  const batches: number[] = []
  const sdk = {
    async deleteFile({ fileList }: { fileList: string[] }) {
      batches.push(fileList.length)
      return {
        fileList: fileList.map(fileID => {
          const status = statusOf(fileID.slice(root.length + 1), batches.length)
          if (status === 0) stored.delete(fileID)
          return { fileID, status, errMsg: '' }
        }),
      }
    },
    getTempFileURL: async ({ fileList }: { fileList: { fileID: string }[] }) => ({
      fileList: fileList.map(({ fileID }) => ({ fileID, status: 1, errMsg: 'no', tempFileURL: 'https://old.example' })),
    }),
  }
  return { files: cloudFiles(sdk as unknown as Sdk, root), stored, batches }
}

test('of two files one fails: it is tried again, and named when it will not go', async () => {
  const never = storage(path => (path.endsWith('b.jpg') ? -502001 : 0))
  expect(await never.files.remove(['kept/a.jpg', 'kept/b.jpg'])).toEqual(['kept/b.jpg'])
  expect(never.batches).toEqual([2, 1, 1])
  const second = storage((path, call) => (path.endsWith('b.jpg') && call === 1 ? -502001 : 0))
  expect(await second.files.remove(['kept/a.jpg', 'kept/b.jpg'])).toEqual([])
})

test('what was not there is gone; what is not answered for, or when nobody answers, still stands', async () => {
  expect(await storage(() => -503003).files.remove(['kept/a.jpg'])).toEqual([])
  const silent = { deleteFile: async () => ({ fileList: [] }) } as unknown as Sdk
  expect(await cloudFiles(silent, root).remove(['kept/a.jpg'])).toEqual(['kept/a.jpg'])
  const broken = { deleteFile: () => Promise.reject(new Error('reset')) } as unknown as Sdk
  expect(await cloudFiles(broken, root).remove(['kept/a.jpg'])).toEqual(['kept/a.jpg'])
})

test('fifty at a time, and each once', async () => {
  const { files, batches } = storage(() => 0)
  const paths = Array.from({ length: 120 }, (_, at) => `kept/${at}.jpg`)
  expect(await files.remove([...paths, ...paths])).toEqual([])
  expect(batches).toEqual([50, 50, 20])
})

test('a link that comes with a failure is none', async () => {
  await expect(storage(() => 0).files.link('view/a.jpg', 300)).rejects.toThrow('storage gave no link')
})
