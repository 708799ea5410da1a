import type { Sourced } from '../domain/centre/centre'

/** How long something is kept, and from when on. Both centres share it. */
export interface Retention {
  title: string
  /** From when the time counts, in words. */
  after: string
  years: Sourced<number>
}

/**
 * What is erased by the timer when its time is over. The documents of the centres say nothing of keeping; the years are ours until
 * a centre gives its own (依据待确认).
 */
export const retention = {
  applications: {
    title: '办件，连同照片和回执',
    after: '办结、不予通过、撤回或失效',
    years: { value: 10, source: '来源文件没有写保存年限；纸质档案由受理地装订归档', assumed: true },
  },
  certificates: {
    title: '证明及其查验记录',
    after: '有效期届满',
    years: { value: 3, source: '来源文件没有写；查验页要能说明证明已过期', assumed: true },
  },
  windowConfirmations: {
    title: '窗口核对登记',
    after: '核对',
    years: { value: 3, source: '来源文件没有写；要能查到谁给谁核对过', assumed: true },
  },
  notices: {
    title: '消息箱',
    after: '发出',
    years: { value: 2, source: '来源文件没有写', assumed: true },
  },
} as const satisfies Readonly<Record<string, Retention>>
