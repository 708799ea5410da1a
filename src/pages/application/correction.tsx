import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import type { ApplicationView } from '../../../core/contract/depositor/application-view'
import type { Slot } from '../../../core/domain/item/item'
import { nearDay } from '../../../core/domain/text/near-day'
import type { ApplicationId, MaterialId } from '../../../core/domain/values/ids'
import { askApplication } from '../../ask/ask-application'
import { askApply } from '../../ask/ask-apply'
import { Button } from '../../components/button'
import { Head } from '../../components/head'
import { Loaded } from '../../components/loaded'
import { MaterialSlot } from '../../components/material-slot'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { ProblemNotice } from '../../components/problem-notice'
import { SampleSheet } from '../../components/sample-sheet'
import { SlotPages } from '../../components/slot-pages'
import { goBack } from '../../go'
import { randomKey, say, storage } from '../../phone'
import { useHotline } from '../../state/hotline'
import { useAnswer } from '../../use-answer'
import { useOnline } from '../../use-online'
import { useProblem } from '../../use-problem'
import { useUploads } from '../../use-uploads'
import { mayHaveArrived } from '../apply/may-have-arrived'
import { onTheNewest } from './on-the-newest'
import { stillToReplace } from './still-to-replace'

export default function Correction() {
  const id = (useRouter().params.id ?? '') as ApplicationId
  const answer = useAnswer(askApplication, 'show-application', id ? { application: id } : undefined)
  const uploads = useUploads(id, () => void answer.again())
  const online = useOnline()
  const form = useProblem()
  const [busy, setBusy] = useState(false)
  const sending = useRef(false)
  const [sample, setSample] = useState<Slot>()
  const [pages, setPages] = useState<Slot>()
  const application = answer.body?.application
  const hotline = useHotline()
  const number = application?.phone ?? hotline
  const lines = application?.correction?.lines ?? []
  const left = lines.filter(line => !line.answered || uploads.jobs.some(job => job.slot === line.slot)).length

  const resubmit = async () => {
    if (!application || sending.current) return
    sending.current = true
    setBusy(true)
    form.show(undefined)
    const name = `resubmit-key:${id}:${application.correction?.round ?? 0}`
    const key = storage.read<string>(name) ?? randomKey()
    storage.write(name, key)
    const outcome = await onTheNewest(
      application,
      newest => newest.may.resubmit && newest.correction?.round === application.correction?.round,
      version => askApplication('resubmit-application', { application: id, version, key }),
    )
    sending.current = false
    setBusy(false)
    if (outcome.ok || !mayHaveArrived(outcome.problem.code)) storage.remove(name)
    if (outcome.ok) {
      storage.remove(`accepted:${id}`)
      say('已重新提交')
      return goBack()
    }
    form.show(outcome.problem)
    void answer.again()
  }
  const remove = async (material: MaterialId) => {
    const outcome = await askApply('remove-material', { target: id, material })
    if (!outcome.ok) form.show(outcome.problem)
    void answer.again()
  }
  const room = (slot: Slot, shown: ApplicationView) =>
    Math.max(1, slot.pages.max - shown.materials.filter(each => each.slot === slot.name).length)

  return (
    <Page
      over={
        <>
          {sample && application && (
            <SampleSheet
              slot={sample}
              onShoot={() => {
                setSample(undefined)
                void uploads.pick(sample, room(sample, application), stillToReplace(application, sample))
              }}
              onClose={() => setSample(undefined)}
            />
          )}
          {pages && application && (
            <SlotPages
              slot={pages}
              materials={application.materials}
              onAdd={() => {
                setPages(undefined)
                void uploads.pick(pages, room(pages, application))
              }}
              onReplace={material => {
                setPages(undefined)
                void uploads.pick(pages, 1, material)
              }}
              onRemove={material => void remove(material)}
              onClose={() => setPages(undefined)}
            />
          )}
        </>
      }
      dock={
        application?.may.resubmit && (
          <Button
            id="resubmit"
            words={
              busy ? '正在提交，请稍等' : !online ? '连上网后再提交' : left ? `还差${left}样，补好再提交` : '重新提交'
            }
            disabled={busy || left > 0 || !online}
            onTap={() => void resubmit()}
          />
        )
      }
    >
      <Loaded of={answer}>
        {({ application: shown }) => (
          <>
            <Head
              title={shown.correction ? `要补${shown.correction.lines.length}样` : '不用再补了'}
              line={
                shown.correction
                  ? `${nearDay(shown.correction.due)}前补交，过期要重新申请。`
                  : '材料已经交上去，请等审核结果。'
              }
            />
            {!online && (
              <Notice kind="wait" icon="offline" strong="网断了。">
                拍好的都已存好，连上网接着传。
              </Notice>
            )}
            <ProblemNotice problem={uploads.problem ?? form.problem} />
            {shown.correction?.lines.map((line, index) => {
              const slot = shown.slots.find(each => each.name === line.slot)
              return (
                <View className="card flush" key={line.slot} id={`correct-${line.slot}`}>
                  <View style={{ padding: '16px 16px 4px' }} className="stack-1">
                    <Text className="h2">{`${index + 1}. ${line.label}`}</Text>
                    <Text className="block c-wait">{line.reason}</Text>
                    <Text className="ink2 block">{line.remedy}</Text>
                  </View>
                  {slot ? (
                    <MaterialSlot
                      slot={slot}
                      note={line.answered ? undefined : '点这里重拍'}
                      materials={line.answered ? shown.materials : []}
                      uploads={{
                        ...uploads,
                        pick: (which, count, replaces) =>
                          uploads.pick(
                            which,
                            count,
                            replaces ?? (line.answered ? undefined : stillToReplace(shown, which)),
                          ),
                      }}
                      online={online}
                      onSample={() => setSample(slot)}
                      onPages={() => setPages(slot)}
                    />
                  ) : (
                    <View style={{ padding: '8px 16px 16px' }}>
                      <Text className="ink2">这一样不是照片，请打{number}问怎么补。</Text>
                    </View>
                  )}
                </View>
              )
            })}
          </>
        )}
      </Loaded>
    </Page>
  )
}
