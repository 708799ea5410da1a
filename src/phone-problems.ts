import { type FileRefusal, fileRefusalWords } from '../core/domain/files/file-refusal'
import type { Problem } from '../core/domain/problem/problem'

/** What only the phone can notice. Everything else is said by the cloud, in the words of `core/domain/problem`. */
const problem = (code: string, title: string, remedy: string): Problem => ({ code, title, remedy })

export const phoneProblems = {
  offline: problem('phone.offline', '网断了，这一步没有办成。', '您填的都已存好，连上网再点一次。'),
  noAnswer: problem('phone.no-answer', '等了很久没有回应。', '请过几分钟再试，或拨打12329。重复点不会重复办理。'),
  notReadable: problem('request.fields-wrong', '有几处填写需要改一下。', '请看标红的地方，改好后再试。'),
  cameraDenied: problem(
    'phone.camera-denied',
    '没有得到使用相机或相册的允许。',
    '请在微信右上角“…—设置”里打开后再拍。',
  ),
  notDownloaded: problem('phone.not-downloaded', '没有下载成功。', '请检查网络后再点一次。'),
  notOpened: problem('phone.not-opened', '文件已下载，但这部手机打不开。', '请换一部手机，或到窗口打印。'),
} satisfies Record<string, Problem>

/** A file the phone itself refuses, in the words the cloud would use. */
export const refusedFile = (why: FileRefusal): Problem =>
  problem(`phone.file-${why}`, fileRefusalWords[why].title, fileRefusalWords[why].remedy)
