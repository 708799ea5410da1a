import { untilState } from '../acting/retirement'
import type { Scenario } from './scenario'
import { alxaSubmitted, approvedByTwo, submitted, tuesday } from './steps'

/** Money that moves, or does not. */
export const money: readonly Scenario[] = [
  {
    name: 'paid',
    title: '钱已到账',
    line: '两人审核、核心销户、银行付款都已完成，回执可以下载。',
    opensAt: tuesday,
    async prepare(world) {
      const { who, id } = await submitted(world)
      await approvedByTwo(world, id)
      await untilState(who, id, 'done')
    },
  },
  {
    name: 'card-refused',
    title: '银行退回',
    line: '付款被银行退回，王建国可以换一张自己的卡，换卡后再复核。',
    opensAt: tuesday,
    async prepare(world) {
      await world.control('bank', '/control/behaviour', { payment: { outcome: { as: 'refused', times: 1 } } })
      const { who, id } = await submitted(world)
      await approvedByTwo(world, id)
      await untilState(who, id, 'failed')
    },
  },
  {
    name: 'bank-unknown',
    title: '银行没有回音',
    line: '钱已付出但银行没有应答：只查询，绝不重付。',
    opensAt: tuesday,
    async prepare(world) {
      await world.control('bank', '/control/behaviour', {
        payment: { outcome: { as: 'unknown-paid', times: 1 }, noticeCopies: 0 },
      })
      const { id } = await submitted(world)
      await approvedByTwo(world, id)
    },
  },
  {
    name: 'instant',
    title: '即时办结',
    line: '乌云其其格在阿拉善盟申请，各项都由数据证明，当场办结。',
    opensAt: tuesday,
    async prepare(world) {
      const { who, application } = await alxaSubmitted(world, 'alxaInstant')
      await untilState(who, application.id, 'done')
    },
  },
  {
    name: 'large-sum',
    title: '金额大，两人审核',
    line: '阿拉善盟的一笔超过限额，提交前就说明要两人当天审核。',
    opensAt: tuesday,
    async prepare(world) {
      await alxaSubmitted(world, 'alxaLarge')
    },
  },
]
