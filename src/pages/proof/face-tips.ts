/** What to do before trying again, by what went wrong. Nothing for problems that trying again does not solve. */
export function faceTips(code: string): string[] {
  if (code === 'face.permission') return ['打开手机“设置”，找到“微信”', '把“相机”和“麦克风”打开', '回到这里再试一次']
  if (code === 'face.technical' || code.startsWith('phone.'))
    return ['换到网络好的地方', '关掉别的正在用相机的软件', '还不行就退出微信重新打开']
  if (code === 'face.quality' || code === 'face.mismatch')
    return ['到亮的地方，脸朝着光', '摘下帽子、口罩和墨镜', '手机举到和眼睛一样高，别晃']
  return []
}

/** Can the same person do something about it by another try? */
export const worthAnotherTry = (code: string): boolean =>
  code !== 'face.unsupported' && code !== 'face.not-in-source' && code !== 'face.for-residents'
