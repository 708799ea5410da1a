/**
 * Everything this phone can do for us. The only file that touches `wx` (the cloud apart). WeChat's newer calls are not in
 * Promise style, so all of them are wrapped from callbacks here, and none of them ever rejects: a phone that cannot, says so
 * in its answer.
 */

type Failed = { errMsg: string }

/** What became of asking the phone for something: had, refused by its owner, or broken. */
export type Got<T> = { ok: true; value: T } | { ok: false; why: 'cancelled' | 'denied' | 'failed' }

export interface PickedPicture {
  path: string
  bytes: number
}

const whyFailed = (error: Failed): 'cancelled' | 'denied' | 'failed' => {
  if (/cancel/i.test(error.errMsg)) return 'cancelled'
  return /deny|denied|auth|permission|privacy/i.test(error.errMsg) ? 'denied' : 'failed'
}

/** What is kept on this phone, by name. Broken or missing is simply absent. */
export const storage = {
  read<T>(key: string): T | undefined {
    try {
      const value: unknown = wx.getStorageSync(key)
      return value === '' || value === undefined ? undefined : (value as T)
    } catch {
      return undefined
    }
  },
  write(key: string, value: unknown): void {
    try {
      wx.setStorageSync(key, value)
    } catch {
      // A full phone must not stop the person; what matters is also kept in the cloud.
    }
  },
  remove(key: string): void {
    try {
      wx.removeStorageSync(key)
    } catch {}
  },
  keys(): string[] {
    try {
      return wx.getStorageInfoSync().keys
    } catch {
      return []
    }
  },
}

/** 128 random bits in hex, for keys that make a retry the same request. */
export function randomKey(): string {
  let key = ''
  for (let i = 0; i < 32; i++) key += Math.floor(Math.random() * 16).toString(16)
  return key
}

/** The phone's own clock; good for "saved at", never for deadlines. */
export const clock = { now: () => new Date().toISOString(), milliseconds: () => Date.now() }

// ---- face

/** @returns whether this WeChat and phone can do the face check at all. */
export function canCheckFace(): Promise<boolean> {
  return new Promise(resolve => {
    if (typeof wx.requestFacialVerify !== 'function') return resolve(false)
    if (typeof wx.checkIsSupportFacialRecognition !== 'function') return resolve(true)
    wx.checkIsSupportFacialRecognition({ success: () => resolve(true), fail: () => resolve(false) })
  })
}

/** Runs WeChat's face check. Its end says only that it ended; the server asks WeChat for the result. Start it from a tap. */
export function runFaceCheck(verifyId: string): Promise<void> {
  return new Promise(resolve => {
    if (typeof wx.requestFacialVerify !== 'function') return resolve()
    wx.requestFacialVerify({ verifyId, complete: () => resolve() })
  })
}

// ---- pictures and files

/** Takes or chooses pictures. @param camera offer the camera alone, from this side */
export function pickPictures(count: number, camera?: 'back' | 'front'): Promise<Got<PickedPicture[]>> {
  return new Promise(resolve => {
    wx.chooseMedia({
      count: Math.min(9, count),
      mediaType: ['image'],
      sourceType: camera === 'front' ? ['camera', 'album'] : ['album', 'camera'],
      sizeType: ['compressed'],
      camera: camera ?? 'back',
      success: ({ tempFiles }) =>
        resolve({
          ok: true,
          value: tempFiles.map(file => ({ path: file.tempFilePath, bytes: file.size })),
        }),
      fail: error => resolve({ ok: false, why: whyFailed(error) }),
    })
  })
}

/** @returns the first bytes of a file; none when it cannot be read */
export function firstBytes(path: string, count: number): Promise<Uint8Array> {
  return new Promise(resolve => {
    wx.getFileSystemManager().readFile({
      filePath: path,
      position: 0,
      length: count,
      success: ({ data }) =>
        resolve(typeof data === 'string' ? new Uint8Array() : new Uint8Array(data).subarray(0, count)),
      // Shorter than that, or a WeChat that reads whole files alone.
      fail: () =>
        wx.getFileSystemManager().readFile({
          filePath: path,
          success: ({ data }) =>
            resolve(typeof data === 'string' ? new Uint8Array() : new Uint8Array(data).subarray(0, count)),
          fail: () => resolve(new Uint8Array()),
        }),
    })
  })
}

/** Makes a picture smaller whose longer side exceeds so many pixels. @returns the picture itself when it is small enough, or the phone cannot */
export function scaledDown(picture: PickedPicture, longest: number): Promise<PickedPicture> {
  return new Promise(resolve => {
    const asItIs = () => resolve(picture)
    wx.getImageInfo({
      src: picture.path,
      success: ({ width, height }) => {
        const scale = longest / Math.max(width, height)
        if (scale >= 1) return asItIs()
        wx.compressImage({
          src: picture.path,
          quality: 85,
          compressedWidth: Math.round(width * scale),
          compressedHeight: Math.round(height * scale),
          success: ({ tempFilePath }) =>
            wx.getFileSystemManager().getFileInfo({
              filePath: tempFilePath,
              success: ({ size }) => (size < picture.bytes ? resolve({ path: tempFilePath, bytes: size }) : asItIs()),
              fail: asItIs,
            }),
          fail: asItIs,
        })
      },
      fail: asItIs,
    })
  })
}

/** Keeps a picture past a restart of WeChat, until it has arrived. @returns where it lies now (unchanged if it cannot move) */
export function keepFile(path: string, name: string): Promise<string> {
  return new Promise(resolve => {
    const kept = `${wx.env?.USER_DATA_PATH ?? ''}/${name}`
    if (!wx.env?.USER_DATA_PATH) return resolve(path)
    wx.getFileSystemManager().copyFile({
      srcPath: path,
      destPath: kept,
      success: () => resolve(kept),
      fail: () => resolve(path),
    })
  })
}

export function dropFile(path: string): void {
  if (!wx.env?.USER_DATA_PATH || !path.startsWith(wx.env.USER_DATA_PATH)) return
  wx.getFileSystemManager().unlink({ filePath: path, complete: () => {} })
}

export function showPicture(url: string): void {
  wx.previewImage({ urls: [url], showmenu: false })
}

export interface Transfer<T> {
  done: Promise<Got<T>>
  abort(): void
}

/** Fetches a file by its short-lived link. @param onProgress 0 to 100 */
export function download(url: string, onProgress: (percent: number) => void): Transfer<string> {
  let abort = () => {}
  const done = new Promise<Got<string>>(resolve => {
    const task = wx.downloadFile({
      url,
      success: ({ statusCode, tempFilePath }) =>
        resolve(statusCode === 200 ? { ok: true, value: tempFilePath } : { ok: false, why: 'failed' }),
      fail: error => resolve({ ok: false, why: /abort/.test(error.errMsg) ? 'cancelled' : 'failed' }),
    })
    task?.onProgressUpdate?.(({ progress }) => onProgress(progress))
    abort = () => task?.abort?.()
  })
  return { done, abort: () => abort() }
}

/** Opens a PDF with the menu that lets it be forwarded and saved. */
export function openPdf(path: string): Promise<boolean> {
  return new Promise(resolve => {
    wx.openDocument({
      filePath: path,
      fileType: 'pdf',
      showMenu: true,
      success: () => resolve(true),
      fail: () => resolve(false),
    })
  })
}

// ---- network

export const network = {
  isOnline(): Promise<boolean> {
    return new Promise(resolve => {
      wx.getNetworkType({ success: ({ networkType }) => resolve(networkType !== 'none'), fail: () => resolve(true) })
    })
  },
  /** @returns how to stop listening */
  onChange(listener: (online: boolean) => void): () => void {
    const heard = ({ isConnected }: { isConnected: boolean }) => listener(isConnected)
    wx.onNetworkStatusChange(heard)
    // WeChat hands nothing to a listener it takes off; its typings say it does.
    return () => wx.offNetworkStatusChange?.(heard as never)
  },
}

// ---- words and asking

export function say(title: string): void {
  wx.showToast({ title, icon: 'none', duration: 2500 })
}

/** A question with two answers, in the phone's own box. */
export function askYesNo(question: { title: string; content: string; yes: string; no: string }): Promise<boolean> {
  return new Promise(resolve => {
    wx.showModal({
      title: question.title,
      content: question.content,
      confirmText: question.yes,
      cancelText: question.no,
      success: ({ confirm }) => resolve(confirm),
      fail: () => resolve(false),
    })
  })
}

export function call(number: string): void {
  wx.makePhoneCall({ phoneNumber: number, fail: () => {} })
}

export function copy(text: string): void {
  wx.setClipboardData({ data: text })
}

/** Asks, in the tap that submitted, which messages WeChat may send. @returns the templates accepted */
export function askToNotify(templates: string[]): Promise<string[]> {
  return new Promise(resolve => {
    if (!templates.length) return resolve([])
    wx.requestSubscribeMessage({
      tmplIds: templates.slice(0, 5),
      success: answers => {
        const said = answers as unknown as Record<string, string>
        resolve(templates.filter(template => said[template]?.startsWith('accept')))
      },
      fail: () => resolve([]),
    })
  })
}

/** Reads a code with the camera. */
export function scan(): Promise<Got<string>> {
  return new Promise(resolve => {
    wx.scanCode({
      success: ({ result }) => resolve({ ok: true, value: result }),
      fail: error => resolve({ ok: false, why: whyFailed(error) }),
    })
  })
}

/** Roughly where the phone is; its owner may refuse. */
export function roughPosition(): Promise<{ latitude: number; longitude: number } | undefined> {
  return new Promise(resolve => {
    if (typeof wx.getFuzzyLocation !== 'function') return resolve(undefined)
    wx.getFuzzyLocation({
      type: 'wgs84',
      success: ({ latitude, longitude }) => resolve({ latitude, longitude }),
      fail: () => resolve(undefined),
    })
  })
}

// ---- privacy

/** Opens WeChat's page of the privacy guide filed for this mini-program. */
export function openPrivacyGuide(): Promise<boolean> {
  return new Promise(resolve => {
    if (typeof wx.openPrivacyContract !== 'function') return resolve(false)
    wx.openPrivacyContract({ success: () => resolve(true), fail: () => resolve(false) })
  })
}

/** True once the person has agreed to WeChat's own privacy dialog (or none is needed). */
export function agreeToPrivacy(): Promise<boolean> {
  return new Promise(resolve => {
    if (typeof wx.requirePrivacyAuthorize !== 'function') return resolve(true)
    wx.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) })
  })
}

// ---- how large the letters are

/** WeChat's own letter size, 1 to 1.4. */
export function letterScale(): number {
  try {
    const info: { fontSizeScaleFactor?: number; fontSizeSetting?: number } = wx.getAppBaseInfo()
    const scale = info.fontSizeScaleFactor ?? (info.fontSizeSetting ?? 16) / 16
    return Math.min(1.4, Math.max(1, scale || 1))
  } catch {
    return 1
  }
}

/** The native tab bar cannot grow its letters, so the elder version draws its own and hides this one. */
export function showNativeTabs(shown: boolean): void {
  const settle = { fail: () => {} }
  if (shown) wx.showTabBar(settle)
  else wx.hideTabBar(settle)
}

/** @param count how many cases wait for the person; 0 removes the mark */
export function markTab(index: number, count: number): void {
  if (count > 0) wx.setTabBarBadge({ index, text: String(count), fail: () => {} })
  else wx.removeTabBarBadge({ index, fail: () => {} })
}
