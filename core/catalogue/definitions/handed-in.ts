import type { Centre, Way } from '../../domain/centre/centre'
import type { Item, ItemDefinition, Step } from '../../domain/item/item'
import { checklistOf } from '../items/checklist-of'
import { materials } from '../materials/materials'

/**
 * An item as it is handed in at another centre's window (代收代办, 两地联办): what the accepting clerk is shown, after the rules
 * of the centre that decides.
 */
export function handedIn(centre: Centre, item: Item, way: Way): ItemDefinition {
  const slots = way.materials.value.flatMap(name => materials[name] ?? [])
  const steps: Step[] = [
    ...(item.outcome === 'payment' ? [step('card', '收款银行卡', 'card')] : []),
    ...(item.fields.length > 0
      ? [{ ...step('facts', '申请内容', 'fields'), fields: item.fields.map(({ name }) => name) }]
      : []),
    { ...step('materials', '申请材料', 'materials'), slots: slots.map(({ name }) => name) },
    step('review', '核对', 'review'),
  ]
  return {
    item: item.code,
    version: '2026-11',
    title: item.title,
    mode: way.mode.value,
    promise: way.promise.value,
    conditions: [],
    materialLines: slots.map(({ label }) => label),
    whatHappens: [
      '在您所在地的公积金中心窗口核对身份、收材料、出受理回执',
      `${way.promise.value.verifyDays ?? 0}个工作日内核实材料，再传给${centre.shortName}`,
      `${centre.shortName}${way.promise.value.days}个工作日内办结并反馈`,
    ],
    irreversible: item.irreversible,
    paths: { reviewed: way.promise.value.words },
    fields: [...item.fields],
    slots,
    steps,
    banks: item.outcome === 'payment' ? centre.banks.value.map(({ code, name }) => ({ code, name })) : [],
    promiseText: '我承诺所填内容和交的材料都是真实的，并授权两地公积金中心为办这件业务查询我的信息。',
    checklist: checklistOf(item, way.mode.value),
    checks: [],
  }
}

const step = (name: string, title: string, kind: Step['kind']): Step => ({ name, title, kind, fields: [], slots: [] })
