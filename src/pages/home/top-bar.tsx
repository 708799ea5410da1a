import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { go } from '../../go'
import { centre } from '../../state/centre'
import { elder } from '../../state/look'

/** The centre, and 长辈版, always in sight. */
export function TopBar() {
  const chosen = centre.use()
  const isElder = elder.use()
  const name = chosen ? (isElder ? `${chosen.shortName}中心` : chosen.name) : '请选择中心'
  return (
    <View className="topbar">
      <View
        id="change-centre"
        className="centre"
        ariaRole="button"
        ariaLabel={`当前中心：${name}，点按更换`}
        onClick={() => go('centres')}
      >
        <Icon name="pin" small extra="c-accent" />
        <Text id="centre-name">{name}</Text>
        <Icon name="down" small />
      </View>
      <View
        id="elder-switch"
        className="pill"
        ariaRole="switch"
        ariaChecked={isElder ? 'true' : 'false'}
        ariaLabel={isElder ? '切回标准版' : '长辈版'}
        onClick={() => elder.set(!isElder)}
      >
        <View className="pill-in">
          <Icon name="aa" small />
          <Text>{isElder ? '标准版' : '长辈版'}</Text>
        </View>
      </View>
    </View>
  )
}
