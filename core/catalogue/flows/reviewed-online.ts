import { defineFlow } from '../../domain/workflow/flow'
import { endings } from './parts/endings'
import { executing, failed } from './parts/execution'
import { reviewed } from './parts/reviewed'

/**
 * 全程网办, decided by people: the handler proposes, a second person decides, the centre pays. `instant` submissions, where
 * identity, status, card and loan are all proved by data, enter at `executing`.
 * Source: 黄石 附件2 三 (提交中心审批, 三个工作日内办结); 阿拉善盟 指南 二(一)1(3), 5 (即时办结).
 */
export const reviewedOnline = defineFlow({
  name: 'reviewed-online',
  start: { reviewed: 'reviewing', instant: 'executing' },
  states: {
    ...reviewed({
      to: 'executing',
      by: 'approver',
      label: '复核通过并付款',
      told: '复核通过',
      primary: true,
      needs: [
        'not-the-maker',
        'proposed-approval',
        'conflicts-answered',
        'hold-over',
        'account-unchanged',
        'second-factor',
      ],
    }),
    executing: executing('done'),
    failed: failed('reviewing', 'done', {
      'correct-card': {
        to: 'confirming',
        by: 'depositor',
        label: '换一张收款卡',
        told: '申请人更换收款卡，重新复核',
        needs: ['card-refused'],
      },
    }),
    ...endings,
  },
})
