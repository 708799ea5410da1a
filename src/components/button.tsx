import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './icon'

export interface ButtonProps {
  id?: string
  /** The words; also its name for readers, unless `label` says more. */
  words: string
  label?: string
  kind?: 'primary' | 'second' | 'soft' | 'text' | 'on-hero'
  small?: boolean
  danger?: boolean
  /** Narrow beside a wide one. */
  fit?: boolean
  icon?: IconName
  disabled?: boolean
  onTap(): void
}

export function Button({ id, words, label, kind = 'primary', small, danger, fit, icon, disabled, onTap }: ButtonProps) {
  const classes = `btn ${disabled ? 'off' : kind}${small ? ' small' : ''}${danger ? ' danger' : ''}${fit ? ' fit' : ''}`
  return (
    <View
      id={id}
      className={classes}
      hoverClass={disabled ? 'none' : 'pressed'}
      ariaRole="button"
      ariaLabel={label ?? words}
      ariaDisabled={disabled ? 'true' : 'false'}
      onClick={() => !disabled && onTap()}
    >
      {icon && <Icon name={icon} />}
      <Text>{words}</Text>
    </View>
  )
}
