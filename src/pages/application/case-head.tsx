import { Text, View } from '@tarojs/components'
import type { ApplicationView } from '../../../core/contract/depositor/application-view'
import { promisedOn } from '../../../core/domain/deadline/promised-day'
import { Notice } from '../../components/notice'
import { Tag } from '../../components/tag'
import { isFinished } from '../applications/is-finished'

/** Where the case stands, what comes next, and the promise with its pauses. */
export function CaseHead({ application }: { application: ApplicationView }) {
  const { promise, due } = application
  return (
    <View className="card stack-3">
      <View className="between">
        <Text className="h2">{application.title}</Text>
        <Tag words={application.shown.words} tone={application.shown.tone} />
      </View>
      <Text id="case-next" className="block">
        {application.next}
      </Text>
      {due && <Text className={`strong block${due.overdue ? ' c-bad' : ''}`}>{due.words}</Text>}
      <Text className="note block">{application.centreName}</Text>
      {promise.paused ? (
        <Notice id="paused" kind="plain" icon="pause" strong="办理时间已暂停。">
          {promise.pausedWords ?? ''}
        </Notice>
      ) : (
        promise.on &&
        !due &&
        !isFinished(application) && (
          <Notice icon="clock">{`承诺${promise.words}，最晚${promisedOn(promise.on, promise.provisional)}办好。`}</Notice>
        )
      )}
    </View>
  )
}
