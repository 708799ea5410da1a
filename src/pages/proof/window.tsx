import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Head } from '../../components/head'
import { KeyValues } from '../../components/key-values'
import { Numbered } from '../../components/numbered'
import { Page } from '../../components/page'
import { call } from '../../phone'
import { centre } from '../../state/centre'

export default function ProveAtWindow() {
  const chosen = centre.use()
  return (
    <Page dock={<Button id="call-12329" icon="phone" words="打12329问最近的窗口" onTap={() => call('12329')} />}>
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
          <KeyValues
            rows={[
              { label: '中心', value: chosen.name },
              { label: '电话', value: chosen.phone },
              { label: '时间', value: chosen.hours },
            ]}
          />
        </View>
      )}
    </Page>
  )
}
