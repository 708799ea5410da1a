import { defineFlow } from '../../domain/workflow/flow'
import { endings } from './parts/endings'
import { entering, notEntered } from './parts/entering'
import { reviewed } from './parts/reviewed'

/**
 * 信息变更, online. A telephone number proved by a face is entered at once (`instant`); proved by a short message alone it waits, so that
 * whoever owns the number can object (`held`); everything else two people look at (`reviewed`).
 * Source: 阿拉善盟 指南 二(一)1(5), 5 (即时办结); workflows 5.7, item 5.
 */
export const changedOnline = defineFlow({
  name: 'changed-online',
  start: { reviewed: 'reviewing', held: 'holding', instant: 'executing' },
  states: {
    ...reviewed({
      to: 'executing',
      by: 'approver',
      label: '复核通过并登记',
      told: '复核通过',
      primary: true,
      needs: ['not-the-maker', 'proposed-approval', 'conflicts-answered', 'hold-over', 'second-factor'],
    }),
    holding: {
      by: 'system',
      queue: 'executing',
      clock: 'runs',
      words: '冷静期',
      shown: { words: '等待生效', tone: 'accent' },
      on: {
        'hold-ended': { to: 'executing', by: 'system', label: '冷静期满', told: '冷静期满，开始登记' },
        withdraw: { to: 'withdrawn', by: 'depositor', label: '撤回申请', told: '申请人撤回' },
      },
    },
    executing: entering('done'),
    failed: notEntered('reviewing'),
    ...endings,
  },
})
