import type { ItemDefinition, Slot } from '../../core/domain/item/item'
import type { Draft } from '../records/draft'

/** 免提交: a picture nobody has to hand in, because data has proved what it would show, or because nothing is to be proved. */
export function sparedSlots(
  definition: Pick<ItemDefinition, 'slots'>,
  { proved = [], answers }: Pick<Draft, 'proved' | 'answers'>,
): Slot[] {
  const retired = proved.includes('retirement')
  return definition.slots.map(slot => {
    if (retired && slot.oneOf === 'retirement-paper') return { ...slot, spared: '社保数据已核实，可以不交' }
    if (slot.name === 'change-proof' && answers.what === 'phone') return { ...slot, spared: '换手机号不用证明' }
    return slot
  })
}
