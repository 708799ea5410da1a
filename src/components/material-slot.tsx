import { Image, Text, View } from '@tarojs/components'
import type { MaterialView } from '../../core/contract/depositor/application-view'
import type { Slot } from '../../core/domain/item/item'
import { needsDecision } from '../materials'
import { showPicture } from '../phone'
import type { UploadJob } from '../upload-queue'
import type { Uploads } from '../use-uploads'
import { Button } from './button'
import { Icon } from './icon'
import '../look/slots.scss'

interface MaterialSlotProps {
  slot: Slot
  /** "和退休审批表交一样就行" and the like. */
  note?: string
  materials: MaterialView[]
  uploads: Uploads
  online: boolean
  onSample(): void
  onPages(): void
}

const words = (job: UploadJob, online: boolean) =>
  job.state === 'failed'
    ? (job.problem?.title ?? '没有传成')
    : job.state === 'waiting'
      ? online
        ? '排队等着传'
        : '等网，已存在手机'
      : '正在上传'

/** One kind of picture to hand in: empty, on its way, kept, with a hint, failed, or waiting for the network. */
export function MaterialSlot({ slot, note, materials, uploads, online, onSample, onPages }: MaterialSlotProps) {
  const job = uploads.jobs.find(each => each.slot === slot.name)
  const kept = materials.filter(each => each.slot === slot.name)
  const doubtful = kept.find(each => needsDecision(each, uploads.accepted))
  const room = slot.pages.max - kept.length
  const several = slot.pages.max > 1
  const first = doubtful ?? kept[0]
  const retake = () => void uploads.pick(slot, 1, first?.id)
  const id = `slot-${slot.name}`

  if (job) {
    return (
      <View
        id={id}
        className={`slot${job.state === 'failed' ? ' hint' : ''}`}
        ariaRole="group"
        ariaLabel={`${slot.label}，${words(job, online)}`}
      >
        <View className="thumb">
          <Image className="thumb-img" src={job.path} mode="aspectFill" />
          {job.state === 'sending' && (
            <View className="veil">
              <Text className="num">{`${job.percent}%`}</Text>
            </View>
          )}
        </View>
        <View className="main">
          <Text className="main-b">{slot.label}</Text>
          <View className={`st${job.state === 'failed' ? ' c-bad' : ''}`} ariaLive="polite">
            {job.state !== 'sending' && <Icon name={job.state === 'failed' ? 'alert' : 'clock'} />}
            <Text id={`${id}-state`}>{words(job, online)}</Text>
          </View>
          {job.state === 'failed' && job.problem && <Text className="main-n">{job.problem.remedy}</Text>}
          {job.state === 'sending' && (
            <View className="prog">
              <View className="prog-i" style={{ width: `${job.percent}%` }} />
            </View>
          )}
        </View>
        {job.state === 'failed' ? (
          <View className="pair">
            <Button id={`${id}-retry`} kind="text" small words="再传一次" onTap={() => uploads.retry(job.key)} />
            <Button
              id={`${id}-retake`}
              kind="second"
              small
              icon="camera"
              words="重拍"
              onTap={() => {
                uploads.cancel(job.key)
                void uploads.pick(slot, 1, job.replaces)
              }}
            />
          </View>
        ) : (
          <View
            id={`${id}-cancel`}
            className="more"
            ariaRole="button"
            ariaLabel={`取消上传${slot.label}`}
            onClick={() => uploads.cancel(job.key)}
          >
            <Text>取消</Text>
          </View>
        )}
      </View>
    )
  }
  if (!first) {
    return (
      <View id={id} className="slot" ariaRole="group" ariaLabel={slot.label}>
        <View
          id={`${id}-add`}
          className="thumb empty"
          ariaRole="button"
          ariaLabel={`拍${slot.label}`}
          onClick={() => void uploads.pick(slot, room)}
        >
          <Icon name="camera" />
        </View>
        <View className="main" onClick={() => void uploads.pick(slot, room)}>
          <Text className="main-b">{slot.label}</Text>
          <Text className="main-n">{slot.spared ?? note ?? slot.hint}</Text>
        </View>
        <View
          id={`${id}-sample`}
          className="more"
          ariaRole="button"
          ariaLabel={`看${slot.label}的样子`}
          onClick={onSample}
        >
          <Text>看样子</Text>
        </View>
      </View>
    )
  }
  return (
    <View
      id={id}
      className={`slot${doubtful ? ' hint' : ''}`}
      ariaRole="group"
      ariaLabel={`${slot.label}，${doubtful ? doubtful.hints.join('，') : '已传好'}`}
    >
      <View
        className="thumb"
        ariaRole="button"
        ariaLabel={`看${slot.label}`}
        onClick={() => first.preview && showPicture(first.preview)}
      >
        {first.preview ? <Image className="thumb-img" src={first.preview} mode="aspectFill" /> : <Icon name="image" />}
      </View>
      <View className="main">
        <Text className="main-b">{slot.label}</Text>
        <View className={`st ${doubtful ? 'c-wait' : 'c-ok'}`} ariaLive="polite">
          <Icon name={doubtful ? 'alert' : 'okc'} />
          <Text id={`${id}-state`}>
            {doubtful ? doubtful.hints.join('，') : several ? `已传好，共${kept.length}页` : '已传好'}
          </Text>
        </View>
      </View>
      {doubtful ? (
        <View className="pair">
          <Button
            id={`${id}-accept`}
            kind="text"
            small
            words="看得清，就用它"
            onTap={() => uploads.accept(doubtful.id)}
          />
          <Button id={`${id}-retake`} kind="second" small icon="camera" words="重拍" onTap={retake} />
        </View>
      ) : several ? (
        <View
          id={`${id}-pages`}
          className="more"
          ariaRole="button"
          ariaLabel={`加一页或改${slot.label}`}
          onClick={onPages}
        >
          <Text>加页、改</Text>
        </View>
      ) : (
        <View id={`${id}-retake`} className="more" ariaRole="button" ariaLabel={`重拍${slot.label}`} onClick={retake}>
          <Text>重拍</Text>
        </View>
      )}
    </View>
  )
}
