import { Text } from '@tarojs/components'
import type { Slot } from '../../core/domain/item/item'
import { Button } from './button'
import { SamplePicture } from './sample-picture'
import { Sheet } from './sheet'

export function SampleSheet({ slot, onShoot, onClose }: { slot: Slot; onShoot(): void; onClose(): void }) {
  return (
    <Sheet id="sample" title={`${slot.label}拍成这样`} onClose={onClose}>
      <SamplePicture name={slot.sample} label={slot.label} />
      <Text className="ink2 block">{slot.hint}</Text>
      <Button id="sample-shoot" icon="camera" words="去拍" onTap={onShoot} />
      <Button id="sample-close" kind="text" words="知道了" onTap={onClose} />
    </Sheet>
  )
}
