import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './icon'

/** A quiet way on, inside a card or line. */
export function Link(props: {
  id?: string
  words: string
  label?: string
  icon?: IconName
  chevron?: boolean
  small?: boolean
  tight?: boolean
  onTap(): void
}) {
  return (
    <View
      id={props.id}
      className={`link${props.small ? ' small' : ''}${props.tight ? ' tight' : ''}`}
      ariaRole="button"
      ariaLabel={props.label ?? props.words}
      onClick={event => {
        event.stopPropagation()
        props.onTap()
      }}
    >
      {props.icon && <Icon name={props.icon} small />}
      <Text>{props.words}</Text>
      {props.chevron && <Icon name="chev" small />}
    </View>
  )
}
