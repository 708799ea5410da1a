import { flowNamed } from '../../core/catalogue/flows/flow-named'
import type { ReviewView } from '../../core/contract/staff/review'
import type { Application } from '../../core/domain/application/application'
import type { ApplicationEvent } from '../../core/domain/application/event'
import { recountWords } from './recount-words'

/** 办理记录, newest first: who did what, in the words of the flow table. */
export function history(application: Application): ReviewView['history'] {
  const flow = flowNamed(application.flow)
  const toldOf = (event: ApplicationEvent): string => {
    if (event.action === 'submit')
      return event.data?.path === 'instant' ? '提交，数据核实通过，直接办理' : '提交，系统受理'
    if (event.action === 'overdue')
      return (event.data?.level ?? 1) < 2 ? '期限将到，已提醒经办人' : '已超过期限，已提醒经办人和负责人'
    if (event.action === 'answer-conflict') return '说明了和别的件相同的地方'
    if (event.action === 'recount') return recountWords(event.data)
    if (event.action === 'unheard') return '对方中心还没有签收，已催办'
    if (event.action === 'posting-posted' && event.data?.closed) return '核心系统已结息销户'
    if (event.action === 'arrive') return '收到受理中心的请求'
    if (event.action === 'receive') return '窗口收件'
    const state = Object.values(flow.states).find(candidate => candidate.on[event.action])
    return state?.on[event.action]?.told ?? event.action
  }
  return application.events
    .map(event => {
      const note =
        event.data?.note ??
        event.data?.reason?.title ??
        event.data?.archive?.kept ??
        event.data?.lines?.map(line => line.reason).join('；')
      return { at: event.at, who: event.by.name, words: toldOf(event), ...(note ? { note } : {}) }
    })
    .reverse()
}
