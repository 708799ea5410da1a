import { Image, Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { DraftView } from '../../../core/contract/depositor/apply'
import type { Slot } from '../../../core/domain/item/item'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { Page } from '../../components/page'
import { ProblemNotice } from '../../components/problem-notice'
import { SamplePicture } from '../../components/sample-picture'
import { Segments } from '../../components/segments'
import { Steps } from '../../components/steps'
import { isMet, type Need, needsDecision } from '../../materials'
import type { Uploads } from '../../use-uploads'

interface ElderNeedProps {
  needs: Need[]
  view: DraftView
  uploads: Uploads
  online: boolean
  notices: ReactNode
  saved?: string
  over: ReactNode
  onSample(slot: Slot): void
  onPages(slot: Slot): void
  onDone(): void
  onBack?(): void
}

/** 长辈版: one thing to photograph at a time. What is on its way goes on by itself. */
export function ElderNeed(props: ElderNeedProps) {
  const { needs, view, uploads, online } = props
  const unmet = needs.findIndex(need => !isMet(need, view.materials, uploads.jobs, uploads.accepted))
  const [at, setAt] = useState(Math.max(0, unmet))
  const need = needs[Math.min(at, needs.length - 1)]
  const handed = need?.slots.find(slot => view.materials.some(material => material.slot === slot.name))
  const [picked, setPicked] = useState<string>()
  const slot = need?.slots.find(each => each.name === picked) ?? handed ?? need?.slots[0]
  if (!need || !slot) return null
  const kept = view.materials.filter(material => material.slot === slot.name)
  const doubtful = kept.find(material => needsDecision(material, uploads.accepted))
  const job = uploads.jobs.find(each => each.slot === slot.name)
  const other = uploads.jobs.find(each => !need.slots.some(own => own.name === each.slot))
  const shown = doubtful ?? kept[0]
  const met = isMet(need, view.materials, uploads.jobs, uploads.accepted)
  const shoot = () =>
    void uploads.pick(
      slot,
      Math.max(1, slot.pages.max - kept.length),
      slot.pages.max === 1 || doubtful ? shown?.id : undefined,
    )
  const forward = () => {
    setPicked(undefined)
    if (at + 1 < needs.length) setAt(at + 1)
    else if (unmet >= 0) setAt(unmet)
    else props.onDone()
  }
  const backward = () => {
    setPicked(undefined)
    if (at > 0) setAt(at - 1)
    else props.onBack?.()
  }
  const last = at + 1 === needs.length
  const dock = doubtful ? (
    <>
      <Button id={`slot-${slot.name}-retake`} icon="camera" words="重拍" onTap={shoot} />
      <Button
        id={`slot-${slot.name}-accept`}
        kind="second"
        words="看得清，就用这张"
        onTap={() => uploads.accept(doubtful.id)}
      />
    </>
  ) : job?.state === 'failed' ? (
    <>
      <Button id={`slot-${slot.name}-retry`} words="再传一次" onTap={() => uploads.retry(job.key)} />
      <Button
        id={`slot-${slot.name}-retake`}
        kind="second"
        icon="camera"
        words="重拍"
        onTap={() => {
          uploads.cancel(job.key)
          shoot()
        }}
      />
    </>
  ) : met || job ? (
    <>
      <Button
        id="step-next"
        words={last ? (unmet >= 0 ? '看还差哪样' : '下一步：核对') : '下一样'}
        disabled={last && Boolean(job)}
        onTap={forward}
      />
      {!job && slot.pages.max > 1 && (
        <Button
          id={`slot-${slot.name}-pages`}
          kind="second"
          words="再加一页，或重拍"
          onTap={() => props.onPages(slot)}
        />
      )}
      {!job && slot.pages.max === 1 && (
        <Button id={`slot-${slot.name}-retake`} kind="second" icon="camera" words="重拍" onTap={shoot} />
      )}
    </>
  ) : (
    <Button id={`slot-${slot.name}-add`} icon="camera" words="拍照" onTap={shoot} />
  )
  return (
    <Page
      over={props.over}
      dock={
        <>
          {dock}
          <Button id="step-back" kind="text" words={at > 0 ? '上一样' : '上一步'} onTap={backward} />
        </>
      }
    >
      <Steps now={at + 1} of={needs.length} unit="样" title={`拍${slot.label}`} saved={props.saved && '已保存'} />
      {props.notices}
      <ProblemNotice problem={uploads.problem} />
      {need.slots.length > 1 && (
        <Segments
          id="which-paper"
          label="交哪一样"
          segments={need.slots.map(each => ({ key: each.name, words: each.label }))}
          on={slot.name}
          onPick={setPicked}
        />
      )}
      <View className="card stack-3">
        {job ? (
          <View className="thumb large">
            <Image className="thumb-img" src={job.path} mode="aspectFit" />
          </View>
        ) : shown ? (
          <View className="thumb large">
            {shown.preview ? (
              <Image className="thumb-img" src={shown.preview} mode="aspectFit" />
            ) : (
              <Icon name="image" />
            )}
          </View>
        ) : (
          <SamplePicture name={slot.sample} label={slot.label} />
        )}
        {doubtful ? (
          <View className="line c-wait">
            <Icon name="alert" />
            <Text className="h2">{doubtful.hints.join('，')}</Text>
          </View>
        ) : job ? (
          <View className="stack-2">
            <Text id={`slot-${slot.name}-state`}>
              {job.state === 'failed'
                ? (job.problem?.title ?? '没有传成')
                : job.state === 'waiting' && !online
                  ? '等网，已存在手机'
                  : '正在上传，不用等'}
            </Text>
            {job.problem && <Text className="ink2 block">{job.problem.remedy}</Text>}
          </View>
        ) : shown ? (
          <View className="line c-ok">
            <Icon name="okc" />
            <Text id={`slot-${slot.name}-state`} className="h2">
              {kept.length > 1 ? `已传好，共${kept.length}页` : '已传好'}
            </Text>
          </View>
        ) : null}
        <Text className="ink2 block">{slot.spared ?? slot.hint}</Text>
      </View>
      {(job?.state === 'sending' || other?.state === 'sending') && (
        <View className="card stack-2">
          <Text className="ink2 block">{job ? '正在上传这一张' : '上一张正在上传，不用等'}</Text>
          <View className="prog tall">
            <View className="prog-i" style={{ width: `${(job ?? other)?.percent ?? 0}%` }} />
          </View>
        </View>
      )}
    </Page>
  )
}
