import type { Sourced, Way } from '../../domain/centre/centre'
import type { CertificateKind } from '../../domain/certificate/certificate-kind'
import type { Item, Mode, Promise_ } from '../../domain/item/item'
import { within } from './promises'

/** What a centre's own document says, or that it says nothing. */
export interface Word {
  source: string
  since?: string
  assumed?: true
}

/** Both signed by the applicant, for every item that is handed in elsewhere (阿拉善指南 二(二)2(2)). */
const signed = ['application-form', 'query-authorisation'] as const

/** 全程网办. @param flow `instant` where nobody reviews */
export function online(item: Item, said: Word, flow: string, promise: Sourced<Promise_>, about?: Word): Way {
  return {
    mode: { value: 'online', ...said },
    flow,
    promise,
    materials: { value: item.materials, ...(about ?? notListed) },
  }
}

/** 代收代办 or 两地联办: what is handed in at the accepting centre, decided here. */
export function handedInElsewhere(
  item: Item,
  mode: Exclude<Mode, 'online' | 'local'>,
  said: Word,
  promise: Sourced<Promise_>,
): Way {
  return {
    mode: { value: mode, ...said },
    flow: 'handling',
    promise,
    materials: { value: [...signed, ...withoutSelfie(item), ...(item.writtenAtWindow ?? [])], ...notListed },
  }
}

/**
 * 本地办理: an own depositor at an own window. One form, no 查询授权书, no 核实情况表 (the guide asks both of other centres' depositors);
 * nobody checks for somebody else, so the only clock is that of the decision.
 * @param promise how soon the centre decides what comes in from elsewhere; its own are not later
 */
export function atOwnWindow(item: Item, promise: Sourced<Promise_>): Way {
  return {
    mode: { value: 'local', ...fallback },
    flow: 'local',
    promise: { value: within(promise.value.days), source: `${promise.source}；本中心窗口照此`, assumed: true },
    materials: { value: ['local-form', ...withoutSelfie(item)], ...notListed },
  }
}

/** The same way, and which certificate comes of it. */
export const certifying = (way: Way, value: CertificateKind, said: Word): Way => ({
  ...way,
  certificate: { value, ...said },
})

const notListed: Word = { source: '来源文件没有列材料；按同类业务通行要求', assumed: true }

/** At a window the person stands before the clerk. */
const withoutSelfie = (item: Item) => item.materials.filter(name => name !== 'hand-held')

/** 2024年《住房公积金服务标准》: where online is impossible, or somebody asks for a window, nobody is turned away. */
export const fallback: Word = {
  source: '来源文件没有列；不能网办或本人要求到窗口的不得拒绝（2024年《住房公积金服务标准》）',
  assumed: true,
}
