import { bytesOf } from '../file-store'
import type { Phone } from '../phone'
import type { MediaFile } from '../phone-options'
import { WxFailure } from '../wx-failure'
import { pictureSize } from './picture-size'
import { privacyConsent } from './privacy'

/** Camera, album, pictures and codes. There is no lens here: the person picks one of the drawn sample pictures. */
export function installMedia(phone: Phone): void {
  const { builder } = phone
  builder.call('chooseMedia', async ({ count, mediaType, sourceType }) => {
    await privacyConsent(phone, 'chooseMedia')
    if (Array.isArray(mediaType) && !mediaType.includes('image') && !mediaType.includes('mix'))
      throw new WxFailure('fail not implemented: this phone has no video')
    const chosen = await choose(phone, Number(count ?? 9), sourceType)
    return {
      type: 'image',
      tempFiles: chosen.map(({ path, bytes, width, height }) => ({
        tempFilePath: path,
        size: bytes.length,
        fileType: 'image',
        width,
        height,
        duration: 0,
        thumbTempFilePath: '',
      })), // prettier-ignore
    }
  })
  builder.call('chooseImage', async ({ count, sourceType }) => {
    await privacyConsent(phone, 'chooseImage')
    const chosen = await choose(phone, Number(count ?? 9), sourceType)
    return {
      tempFilePaths: chosen.map(one => one.path),
      tempFiles: chosen.map(one => ({ path: one.path, size: one.bytes.length })),
    }
  })
  builder.call('chooseMessageFile', async ({ count }) => {
    await privacyConsent(phone, 'chooseMessageFile')
    const chosen = await choose(phone, Number(count ?? 1), ['message'])
    return {
      tempFiles: chosen.map(one => ({
        path: one.path,
        size: one.bytes.length,
        name: one.name,
        type: 'image',
        time: 0,
      })),
    }
  })
  builder.call('getImageInfo', ({ src }) => {
    const path = String(src)
    const { width, height, type } = pictureSize(phone.files.read(path))
    if (!width) throw new WxFailure('fail file is not a picture')
    return { width, height, path, orientation: 'up', type }
  })
  // the original is handed on: real compression is the phone's own codec, which nothing here can stand for
  builder.call('compressImage', ({ src }) => {
    const path = String(src)
    return { tempFilePath: phone.files.addTemporary(phone.files.read(path), path.split('.').pop() ?? 'jpg') }
  })
  builder.call('previewImage', ({ urls, current }) => {
    const list = Array.isArray(urls) ? urls.map(String) : []
    if (!list.length) throw new WxFailure('fail parameter error: parameter.urls should have at least 1 item')
    const shown = String(current ?? list[0])
    phone.records.push({ api: 'previewImage', detail: { current: shown, urls: list } })
    phone.overlays.show({
      kind: 'preview',
      title: '',
      content: '',
      draw: body => {
        const image = body.appendChild(document.createElement('img'))
        image.src = phone.files.displayUrl(shown, phone.router.currentPath())
        image.alt = '预览图片'
      },
      buttons: [{ label: '关闭', run: () => {} }],
    })
  })
  builder.call('scanCode', () => {
    const answer = (result: string) => ({
      result,
      scanType: 'QR_CODE',
      charSet: 'UTF-8',
      rawData: '',
      path: /^pages|^packages|^[\w/]+\?scene=/.test(result) ? result : '',
    })
    const next = phone.nextScans.shift()
    if (next !== undefined) return answer(next)
    return new Promise((resolve, reject) => {
      let typed = ''
      phone.overlays.show({
        kind: 'scan',
        title: '扫一扫（演示）',
        content: '把二维码的内容写在这里',
        draw: body => {
          const field = body.appendChild(document.createElement('input'))
          field.setAttribute('aria-label', '二维码内容')
          field.oninput = () => {
            typed = field.value
          }
        },
        buttons: [
          { label: '取消', run: () => reject(new WxFailure('fail cancel')) },
          { label: '确定', primary: true, run: () => resolve(answer(typed)) },
        ],
      })
    })
  })
}

interface Chosen {
  name: string
  path: string
  bytes: Uint8Array
  width: number
  height: number
}

async function contentOf(file: MediaFile): Promise<Uint8Array> {
  if (file.base64 || !file.url) return bytesOf(file.base64)
  return new Uint8Array(await (await fetch(file.url)).arrayBuffer())
}

async function choose(phone: Phone, count: number, sourceType: unknown): Promise<Chosen[]> {
  const files = phone.nextMedia.shift() ?? [await pick(phone, Array.isArray(sourceType) ? sourceType.map(String) : [])]
  return Promise.all(
    files.slice(0, Math.max(1, count)).map(async file => {
      const bytes = await contentOf(file)
      const extension = extensions[file.mime] ?? /\.(\w{2,5})$/.exec(file.name)?.[1] ?? 'jpg'
      const { width, height } = pictureSize(bytes)
      return { name: file.name, path: phone.files.addTemporary(bytes, extension), bytes, width, height }
    }),
  )
}

const extensions: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
}

function pick(phone: Phone, sources: string[]): Promise<MediaFile> {
  const { samples } = phone.settings
  const title = sources.length === 1 && sources[0] === 'camera' ? '拍照（样本图片代替镜头）' : '选择样本图片'
  return new Promise((resolve, reject) => {
    const choices = () => samples.map(sample => ({ label: sample.name, run: () => take(sample) }))
    const sheet = phone.overlays.show({
      kind: 'media',
      title,
      content: samples.length ? '' : '没有样本图片',
      choices,
      draw: body => {
        const grid = body.appendChild(document.createElement('div'))
        grid.className = 'ph-samples'
        for (const sample of samples) {
          const button = grid.appendChild(document.createElement('button'))
          const image = button.appendChild(document.createElement('img'))
          image.src = sample.base64 ? `data:${sample.mime};base64,${sample.base64}` : (sample.url ?? '')
          image.alt = ''
          button.append(sample.name)
          button.onclick = () => take(sample)
        }
      },
      buttons: [{ label: '取消', run: () => reject(new WxFailure('fail cancel')) }],
    })
    const take = (sample: MediaFile) => {
      sheet.close()
      resolve(sample)
    }
  })
}
