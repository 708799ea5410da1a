import type { Reason } from '../../domain/item/reason'

const atWindow = ['agency', 'two-place', 'local'] as const

/** 不予受理, after everything that is missing was told at once. */
export const papersMissing: Reason = {
  code: 'papers-missing',
  title: '材料不齐，补不了',
  reason: '要的材料不齐，您表示补不了。',
  remedy: '材料备齐后随时可以重新申请；实在没有的，请先打12329问能不能用别的办法核实。',
}

/** The pictures handed in again are still no use: online, or at a window that scans them. */
export const materialUnusable: readonly Reason[] = [
  {
    code: 'material-unusable',
    title: '材料无法采信',
    reason: '补充的材料仍然看不清或不完整。',
    remedy: '请到就近窗口，由工作人员帮您拍照提交。',
    modes: ['online'],
  },
  {
    code: 'material-unusable',
    title: '材料无法采信',
    reason: '补充的材料仍然看不清或不完整。',
    remedy: '请带原件到受理的窗口，由工作人员重新扫描后再申请。',
    modes: atWindow,
  },
]

/** What was written and what was found differ; each item says of which paper. */
export const paperNotTrue = (reason: string, remedy: string): Reason => ({
  code: 'paper-not-true',
  title: '材料核实不符',
  reason,
  remedy,
})

/** Whoever issued the paper did not answer, or cannot say. Never "not true". */
export const notVerified = (whom: string): Reason => ({
  code: 'not-verified',
  title: '未能核实',
  reason: `向${whom}核实，没有得到答复，这次未能核实。`,
  remedy: `请向${whom}问清后，带能说明情况的材料重新申请。`,
})
