import type { Scenario } from './scenario'

/** The bare world, and the end of the calendar. */
export const calendar: readonly Scenario[] = [
  { name: 'fresh', title: '什么都还没发生', line: '人、账户、员工都在，没有一件申请。', prepare: async () => {} },
  {
    name: 'year-end',
    title: '年底，明年的日历还没录',
    line: '今天是2026年12月30日：期限要算到2027年，先暂定，说明可能顺延；两位管理员录入明年的日历后重新算。',
    opensAt: '2026-12-30T02:00:00.000Z',
    prepare: async () => {},
  },
]
