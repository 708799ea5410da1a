/** Why a file cannot be used. */
export const fileRefusals = [
  'empty',
  'too-large',
  'not-an-image',
  'damaged',
  'too-many-pixels',
  'too-heavy',
  'too-small',
  'animated',
  'kind-differs',
  'encrypted',
  'active-content',
  'carries-file',
  'too-many-pages',
] as const
export type FileRefusal = (typeof fileRefusals)[number]

/** What the person reads, in the same words on the phone, at the window and from the cloud. */
export const fileRefusalWords: Readonly<Record<FileRefusal, { title: string; remedy: string }>> = {
  empty: { title: '这个文件是空的。', remedy: '请重新拍一张。' },
  'too-large': { title: '照片太大了。', remedy: '请选20MB以内的照片，或直接用相机重拍。' },
  'not-an-image': { title: '这个文件不是照片。', remedy: '请直接用相机重拍，或从相册里选一张照片。' },
  damaged: { title: '照片文件坏了，打不开。', remedy: '请重拍一张。' },
  'too-many-pixels': { title: '照片的尺寸太大了。', remedy: '请用手机相机直接重拍，不要用拼接的长图。' },
  'too-heavy': {
    title: '这个文件的保存方式太占地方，系统处理不了。',
    remedy: '请用手机相机重拍一张普通照片；是扫描件的，请选300dpi以内重新扫描。',
  },
  'too-small': { title: '照片太小，字看不清。', remedy: '请靠近一点，重拍一张。' },
  animated: { title: '不能用会动的图片。', remedy: '请重拍一张普通照片。' },
  encrypted: { title: '这个文件加了密，打不开。', remedy: '请去掉密码，或把每页拍成照片。' },
  'active-content': { title: '这个文件里带有会自动运行的内容。', remedy: '请另存为普通PDF，或把每页拍成照片。' },
  'carries-file': { title: '这个文件里夹带了别的文件。', remedy: '请另存为不带附件的PDF，或把每页拍成照片。' },
  'too-many-pages': { title: '这个文件页数太多。', remedy: '请只留要用的页，最多50页。' },
  'kind-differs': { title: '这个文件里还藏着别的内容，不能用。', remedy: '请直接用相机重拍一张。' },
}
