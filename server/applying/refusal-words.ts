import type { MaterialRefusal } from '../ports'

/** What the person reads when a picture cannot be used. */
export const refusalWords: Readonly<Record<MaterialRefusal, { title: string; remedy: string }>> = {
  empty: { title: '这个文件是空的。', remedy: '请重新拍一张。' },
  'too-large': { title: '照片太大了。', remedy: '请选20MB以内的照片，或直接用相机拍。' },
  'not-an-image': { title: '这个文件不是照片。', remedy: '请传JPG或PNG照片，或直接用相机拍。' },
  damaged: { title: '照片文件坏了，打不开。', remedy: '请重新拍一张。' },
  'too-many-pixels': { title: '照片的尺寸太大了。', remedy: '请用手机相机直接拍，不要用拼接的长图。' },
  'too-small': { title: '照片太小，字看不清。', remedy: '请靠近一点，重新拍一张。' },
  animated: { title: '不能用会动的图片。', remedy: '请拍一张普通照片。' },
  encrypted: { title: '这个文件加了密，打不开。', remedy: '请去掉密码，或把每页拍成照片。' },
  'active-content': { title: '这个文件里带有会自动运行的内容。', remedy: '请另存为普通PDF，或把每页拍成照片。' },
  'too-many-pages': { title: '这个文件页数太多。', remedy: '请只留要用的页，最多50页。' },
  'kind-differs': { title: '文件的样子和它的名字对不上。', remedy: '请直接用相机拍一张。' },
}
