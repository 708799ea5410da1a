import type { Centre } from '../../domain/centre/centre'
import type { ItemDefinition } from '../../domain/item/item'
import { checklistOf } from '../items/checklist-of'
import { informationChange } from '../items/information-change'
import { materials } from '../materials/materials'
import { offeredOnline } from './offered-online'

/** What somebody who could log in can change by telephone; a wrong number of the identity card keeps them from it. */
const changeable: readonly string[] = ['phone', 'name']

/** 个人缴存信息变更, as this centre offers it. Units go to their own web hall or to a window. */
export function informationChangeAt(centre: Centre): ItemDefinition {
  const way = offeredOnline(centre, informationChange)
  const slots = way.materials.value.flatMap(name => materials[name] ?? [])
  return {
    item: informationChange.code,
    version: '2026-11',
    title: '信息变更',
    mode: 'online',
    promise: way.promise.value,
    conditions: [`在${centre.name}有公积金账户`, '没有正在办的提取', '换手机号：新号码是您本人在用的'],
    materialLines: ['身份证人像面', '身份证国徽面', '改姓名的，还要户口本变更页或公安机关的证明'],
    whatHappens: [
      '选要改什么，填要改成什么',
      '拍照上传材料，确认是您本人',
      '改好后给您变更回执，原来的手机号也会收到提醒',
    ],
    irreversible: informationChange.irreversible,
    paths: {
      instant: '换手机号：刷脸确认是您本人，提交后马上登记。',
      held: '换手机号：没有刷脸，12小时后登记，其间原来的号码收到提醒，可以叫停。',
      reviewed: `换手机号刷脸后马上登记；改姓名由两位工作人员先后审核，${way.promise.value.kind === 'instant' ? '当个工作日办结' : way.promise.value.words}。`,
    },
    fields: informationChange.fields.map(field =>
      field.name === 'what'
        ? { ...field, choices: field.choices?.filter(({ value }) => changeable.includes(value)) }
        : field,
    ),
    slots,
    steps: [
      { name: 'facts', title: '改什么', kind: 'fields', fields: ['what', 'to'], slots: [] },
      { name: 'materials', title: '上传材料', kind: 'materials', fields: [], slots: slots.map(slot => slot.name) },
      { name: 'review', title: '核对提交', kind: 'review', fields: [], slots: [] },
    ],
    banks: [],
    promiseText: '我承诺：所填内容和上传的材料都是真实的，是我本人要改。我同意中心向我原来登记的手机号发提醒。',
    checklist: checklistOf(informationChange, 'online'),
    checks: ['account-exists', 'no-open-withdrawal', 'no-open-application'],
  }
}
