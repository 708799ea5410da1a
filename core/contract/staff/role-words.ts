import type { StaffRole } from './staff-view'

/** 岗位 as people call them. */
export const roleWords: Readonly<Record<StaffRole, string>> = {
  window: '窗口',
  handler: '经办',
  approver: '复核',
  liaison: '联络人',
  archivist: '归档',
  head: '科室负责人',
  hotline: '12329客服',
  administrator: '信息科',
}
