import type { World } from '../world/start-world'

type Party = 'cloud' | keyof World['neighbours']

interface Call {
  path: string
  body: object
}

export interface Lever {
  name: string
  label: string
  /** What is asked of the party's control door, at the moment it is pulled. */
  calls: (now: number) => readonly Call[]
}

export interface LeverGroup {
  party: Party
  title: string
  levers: readonly Lever[]
}

const day = 86_400_000
const behave = (body: object): Call => ({ path: '/control/behaviour', body })
const lever = (name: string, label: string, ...calls: Call[]): Lever => ({ name, label, calls: () => calls })
const fault = (name: string, label: string, body: object): Lever => lever(name, label, behave({ times: 0, ...body }))

const connections = [
  fault('slow', '每次慢5秒', { fault: 'slow', latencyMs: 5000 }),
  fault('silent', '不应答', { fault: 'silence-before' }),
  fault('lost-answer', '办了，但没有回音', { fault: 'silence-after' }),
  fault('reset', '连接中断', { fault: 'reset-before' }),
  fault('busy', '回答“忙”（503）', { fault: 'status', status: 503 }),
  fault('half', '只答一半', { fault: 'truncate' }),
]
const signatures = [
  fault('wrong-signature', '签名不对', { fault: 'wrong-signature' }),
  fault('unsigned', '没有签名', { fault: 'unsigned' }),
  fault('stale', '签名是十分钟前的', { fault: 'stale-reply' }),
  fault('replay', '把上一次的回答再说一遍', { fault: 'replay-reply' }),
]
const usual = behave({ fault: 'none' })

const core = (party: Party, title: string): LeverGroup => ({
  party,
  title,
  levers: [
    lever('usual', '恢复', usual, behave({ posting: { noticeCopies: 1, noticeDelaysMs: [] } })),
    ...connections,
    ...signatures,
    lever(
      'refuse',
      '拒绝下一笔记账',
      behave({ posting: { refuse: { code: '9001', message: '账户状态不符', times: 1 } } }),
    ),
    lever('twice', '结果说两遍', behave({ posting: { noticeCopies: 2 } })),
    lever('out-of-order', '下两个结果先后颠倒', behave({ posting: { noticeDelaysMs: [5000, 0] } })),
  ],
})

const nextPayment = (name: string, label: string, as: string) =>
  lever(name, label, behave({ payment: { outcome: { as, times: 1 } } }))

/** Everything the control page can do to the parties around us; the same calls are open to programs. */
export const leverGroups: readonly LeverGroup[] = [
  core('core-huangshi', '黄石核心系统'),
  core('core-alxa', '阿拉善核心系统'),
  {
    party: 'bank',
    title: '银行',
    levers: [
      lever('usual', '恢复', usual, behave({ payment: { noticeCopies: 1, noticeDelaysMs: [] } })),
      nextPayment('unknown-paid', '下一笔：付了，没有回音', 'unknown-paid'),
      nextPayment('unknown-unpaid', '下一笔：没付，没有回音', 'unknown-unpaid'),
      nextPayment('refused', '下一笔：退回', 'refused'),
      nextPayment('later', '下一笔：先收下，晚些付', 'later'),
      lever('twice', '结果说两遍', behave({ payment: { noticeCopies: 2 } })),
      lever('out-of-order', '下两个结果先后颠倒', behave({ payment: { noticeDelaysMs: [5000, 0] } })),
      ...connections,
      ...signatures,
    ],
  },
  {
    party: 'wechat',
    title: '微信',
    levers: [
      lever('usual', '恢复', usual),
      fault('face-busy', '刷脸：系统繁忙（-1）', { fault: 'errcode', errcode: -1, path: '/cityservice/' }),
      fault('face-quota', '刷脸：次数用完（45009）', { fault: 'errcode', errcode: 45_009, path: '/cityservice/' }),
      fault('refused', '消息：对方不接收（43101）', { fault: 'errcode', errcode: 43_101, path: '/cgi-bin/message/' }),
      lever('tokens', '所有令牌失效', { path: '/control/tokens', body: {} }),
      ...connections,
    ],
  },
  { party: 'sms', title: '短信网关', levers: [lever('usual', '恢复', usual), ...connections] },
  { party: 'licence', title: '电子营业执照', levers: [lever('usual', '恢复', usual), ...connections] },
  { party: 'time-stamp', title: '时间戳服务', levers: [lever('usual', '恢复', usual), ...connections] },
  {
    party: 'platform',
    title: '国家平台和第三中心',
    levers: [
      lever('up', '平台恢复', { path: '/control/down', body: { untilMs: 0 } }),
      ...[1, 2].map(days => ({
        name: `down-${days}`,
        label: `平台停机${days === 1 ? '一' : '两'}天`,
        calls: (now: number) => [{ path: '/control/down', body: { untilMs: now + days * day } }],
      })),
      lever('prompt', '第三中心：及时办', { path: '/control/third', body: { manner: 'prompt' } }),
      lever('supplement', '第三中心：要求补充', { path: '/control/third', body: { manner: 'supplement' } }),
      lever('refuse', '第三中心：不予办理', { path: '/control/third', body: { manner: 'refuse' } }),
      lever('quiet', '第三中心：不理', { path: '/control/third', body: { manner: 'silent' } }),
    ],
  },
  {
    party: 'cloud',
    title: '云环境',
    levers: [
      lever('usual', '恢复', { path: '/control/fault', body: { how: 'none' } }),
      lever('timer', '定时器现在走一次', { path: '/control/timer', body: { function: 'clock' } }),
      lever('timer-twice', '定时器同时走两次', { path: '/control/timer', body: { function: 'clock', copies: 2 } }),
      lever('lost-reply', '下一次写入：写了，回音丢了', {
        path: '/control/fault',
        body: { how: 'reset', when: 'after', action: 'database.modify' },
      }),
      lever('file-stays', '存储：文件删不掉（每份单独失败）', {
        path: '/control/fault',
        body: { how: 'item-fails', action: 'storage.batchDelete', times: 0 },
      }),
      lever('kill', '结束所有云函数实例', { path: '/control/kill', body: {} }),
    ],
  },
]
