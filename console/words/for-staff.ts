import type { Problem } from '../../core/domain/problem/problem'

/** The closed list speaks to depositors; these few would send a colleague to the wrong place. */
const words: Record<string, Partial<Problem>> = {
  'request.not-understood': { remedy: '请刷新页面后再试；还不行请联系本中心信息科。' },
  'request.too-many-tries': { remedy: '请稍后再试；急用请联系本中心信息科。' },
  'request.not-found': { title: '没有找到这件，或您无权查看。', remedy: '请核对编号，或返回队列再看。' },
  'request.broken': { remedy: '请稍后再试；多次不成请把代码告诉本中心信息科。' },
  'request.fields-wrong': { remedy: '请按提示改好后再提交。' },
  'session.ended': { remedy: '请重新登录，刚才的页面和填写的内容还在。' },
  'session.none': { remedy: '登录后接着办，填过的内容不会丢。' },
  'log-in.locked': { title: '输错次数太多，这个账号先锁住了。', remedy: '请过30分钟再试；急用请联系本中心信息科。' },
  'core.unavailable': { title: '核心系统暂时没有应答。', remedy: '可以先看材料，过几分钟点“重新获取”。' },
}

/** @returns the problem as staff should read it. */
export function forStaff(problem: Problem): Problem {
  return { ...problem, ...words[problem.code] }
}
