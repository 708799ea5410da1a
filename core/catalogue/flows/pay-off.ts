import { defineFlow } from '../../domain/workflow/flow'
import { endings } from './parts/endings'
import { reviewed } from './parts/reviewed'

/** Working days to try once more before it lapses, as for material (workflows 5.1, T-sup). */
const daysToTryAgain = 10

/**
 * 提前还清, quote → confirm → debit. The quote is shown before anything is handed in and holds until 24:00; what was confirmed comes in
 * here: reviewed by two people, or at once where the centre says so. Never a part of it, never twice.
 * Source: 阿拉善盟 指南 二(一)1(4); workflows 5.7, item 8.
 */
export const payOff = defineFlow({
  name: 'pay-off',
  start: { reviewed: 'reviewing', instant: 'planned' },
  states: {
    ...reviewed({
      to: 'planned',
      by: 'approver',
      label: '复核通过，排定扣款',
      told: '复核通过，排定扣款',
      primary: true,
      needs: ['not-the-maker', 'proposed-approval', 'conflicts-answered', 'second-factor'],
    }),
    planned: {
      by: 'system',
      queue: 'executing',
      clock: 'runs',
      words: '待扣款',
      shown: { words: '等待扣款', tone: 'accent' },
      on: {
        withdraw: { to: 'withdrawn', by: 'depositor', label: '取消扣款', told: '申请人在扣款前取消' },
        debit: { to: 'debiting', by: 'system', label: '扣款', told: '已向核心系统发出扣款指令' },
      },
    },
    debiting: {
      by: 'system',
      queue: 'executing',
      clock: 'runs',
      words: '扣款中',
      shown: { words: '扣款中', tone: 'accent' },
      on: {
        'posting-accepted': { by: 'system', label: '核心已收', told: '核心系统已收到扣款指令' },
        'posting-posted': { to: 'done', by: 'system', label: '已还清', told: '扣款成功，贷款已还清' },
        'posting-refused': { to: 'debit-failed', by: 'system', label: '扣款失败', told: '扣款没有成功' },
      },
    },
    'debit-failed': {
      by: 'depositor',
      queue: 'failed',
      clock: 'paused',
      lapsesAfter: daysToTryAgain,
      words: '扣款失败',
      shown: { words: '扣款没有成功', tone: 'bad' },
      on: {
        'plan-again': {
          to: 'planned',
          by: 'depositor',
          label: '再扣一次',
          told: '申请人请再扣一次',
          primary: true,
          needs: ['not-tried-again'],
        },
        withdraw: { to: 'withdrawn', by: 'depositor', label: '不还了', told: '申请人取消还清' },
        lapse: { to: 'lapsed', by: 'system', label: '逾期失效', told: '逾期没有再扣，申请失效' },
      },
    },
    ...endings,
    // Over because nothing more was handed in, or because nobody had it debited again.
    lapsed: { ...endings.lapsed, shown: { words: '已失效（过了时限）', tone: 'neutral' } },
  },
})
