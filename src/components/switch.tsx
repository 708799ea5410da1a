import { View } from '@tarojs/components'

export function Switch({ id, on, label, onTap }: { id?: string; on: boolean; label: string; onTap(): void }) {
  return (
    <View
      id={id}
      className="switch-tap"
      ariaRole="switch"
      ariaChecked={on ? 'true' : 'false'}
      ariaLabel={label}
      onClick={onTap}
    >
      <View className={`switch${on ? ' on' : ''}`}>
        <View className="switch-knob" />
      </View>
    </View>
  )
}
