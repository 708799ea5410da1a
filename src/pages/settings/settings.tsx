import { Text, View } from '@tarojs/components'
import { Page } from '../../components/page'
import { Row } from '../../components/row'
import { Switch } from '../../components/switch'
import { go } from '../../go'
import { elder, letterSize, useLook } from '../../state/look'
import './settings.scss'

const sizes = ['标准', '大', '更大', '最大']

export default function Settings() {
  const { elder: isElder, size } = useLook()
  const chosen = letterSize.use()
  return (
    <Page>
      <View className="card flush">
        <Row
          title="长辈版"
          note="字大、按钮大、一页只办一件事"
          end={<Switch id="elder-switch" on={isElder} label="长辈版" onTap={() => elder.set(!isElder)} />}
        />
        <View className="sizes">
          <View className="between">
            <Text className="strong">字的大小</Text>
            <Text id="letter-size" className="note">
              {chosen === undefined ? `跟微信一样（${sizes[size] ?? ''}）` : (sizes[size] ?? '')}
            </Text>
          </View>
          <View className="seg" ariaRole="radiogroup" ariaLabel="字的大小">
            {sizes.map((words, index) => (
              <View
                key={words}
                id={`letter-size-${index}`}
                className={`seg-b size-${index}${index === size ? ' on' : ''}`}
                ariaRole="radio"
                ariaChecked={index === size ? 'true' : 'false'}
                ariaLabel={words}
                onClick={() => letterSize.set(index)}
              >
                <Text>字</Text>
              </View>
            ))}
          </View>
          <Text className="ink2 block">字会变成这么大：余额186,432.57元</Text>
        </View>
        {chosen !== undefined && (
          <Row id="letter-size-follow" regular title="跟微信的字一样大" onTap={() => letterSize.set(undefined)} />
        )}
      </View>
      <View className="card flush">
        <Row id="to-consents" regular title="我同意过的事" note="可以随时撤回" onTap={() => go('consents')} />
        <Row id="to-sessions" regular title="登录过的手机" note="不是您的，可以让它退出" onTap={() => go('sessions')} />
      </View>
    </Page>
  )
}
