import { Text, View } from '@tarojs/components'
import { windowLines } from '../../../core/domain/problem/door-words'
import { Button } from '../../components/button'
import { Head } from '../../components/head'
import { KeyValues } from '../../components/key-values'
import { Numbered } from '../../components/numbered'
import { Page } from '../../components/page'
import { call } from '../../phone'
import { centre } from '../../state/centre'
import { useHotline } from '../../state/hotline'

export default function ProveAtWindow() {
  const chosen = centre.use()
  const number = useHotline()
  return (
    <Page dock={<Button id="call-12329" icon="phone" words={`打${number}问最近的窗口`} onTap={() => call(number)} />}>
      <Head title="到窗口核对是您本人" line="不用刷脸，也不用记密码。" />
      <View className="card stack-3">
        <Text className="h2">这样办</Text>
        <Numbered
          lines={[
            '带上身份证原件，本人到窗口',
            '告诉工作人员：核对身份，接着办手机上的申请',
            '窗口核对后，手机上填了一半的还在，可以接着办',
          ]}
        />
      </View>
      {chosen && (
        <View className="card">
          <Text className="h2">去哪里</Text>
          {windowLines(chosen).map(line => (
            <Text key={line} className="ink2 block">
              {line}
            </Text>
          ))}
          <KeyValues rows={[{ label: '电话', value: chosen.phone }]} />
        </View>
      )}
    </Page>
  )
}
