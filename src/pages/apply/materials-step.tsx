import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Slot } from '../../../core/domain/item/item'
import { askApply } from '../../ask/ask-apply'
import { Button } from '../../components/button'
import { MaterialSlot } from '../../components/material-slot'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { ProblemNotice } from '../../components/problem-notice'
import { SampleSheet } from '../../components/sample-sheet'
import { SlotPages } from '../../components/slot-pages'
import { Steps } from '../../components/steps'
import { isMet, needsOf } from '../../materials'
import { elder } from '../../state/look'
import { useProblem } from '../../use-problem'
import { useUploads } from '../../use-uploads'
import { ElderNeed } from './elder-need'
import type { StepProps } from './step-props'

export function MaterialsStep(props: StepProps) {
  const { draft, view, step, place, notices, online, onNext, onBack } = props
  const isElder = elder.use()
  const uploads = useUploads(view.id, draft.kept)
  const [sample, setSample] = useState<Slot>()
  const [pages, setPages] = useState<Slot>()
  const form = useProblem()
  const slots = view.definition.slots.filter(slot => step.slots.includes(slot.name))
  const needs = needsOf(slots)
  const asked = needs.filter(need => !need.slots.some(({ spared }) => spared))
  const missing = needs.filter(need => !isMet(need, view.materials, uploads.jobs, uploads.accepted)).length

  const remove = async (material: (typeof view.materials)[number]['id']) => {
    const outcome = await askApply('remove-material', { target: view.id, material })
    if (outcome.ok) draft.removed(material, outcome.body.version)
    else form.show(outcome.problem)
  }
  const noteFor = (slot: Slot) => {
    const need = needs.find(each => each.slots.includes(slot))
    const other = need?.slots.find(each => each !== slot)
    if (!other) return undefined
    const handed = view.materials.some(material => material.slot === other.name)
    return handed ? `已交${other.label}，这样不用交` : `和${other.label}交一样就行，最多${slot.pages.max}页`
  }
  const over = (
    <>
      {sample && (
        <SampleSheet
          slot={sample}
          onShoot={() => {
            setSample(undefined)
            void uploads.pick(
              sample,
              sample.pages.max - view.materials.filter(each => each.slot === sample.name).length,
            )
          }}
          onClose={() => setSample(undefined)}
        />
      )}
      {pages && (
        <SlotPages
          slot={pages}
          materials={view.materials}
          onAdd={() => {
            setPages(undefined)
            void uploads.pick(pages, pages.pages.max - view.materials.filter(each => each.slot === pages.name).length)
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
  )
  if (isElder) {
    return (
      <ElderNeed
        needs={asked}
        view={view}
        uploads={uploads}
        online={online}
        notices={notices}
        saved={place.saved}
        over={over}
        onSample={setSample}
        onPages={setPages}
        onDone={onNext}
        onBack={onBack}
      />
    )
  }
  return (
    <Page
      over={over}
      dock={
        <>
          <Button
            id="step-next"
            words={missing ? (online ? `还差${missing}样，传完下一步` : '连上网后接着办') : '下一步：核对'}
            disabled={missing > 0}
            onTap={onNext}
          />
          {onBack && <Button id="step-back" kind="text" words="上一步" onTap={onBack} />}
        </>
      }
    >
      <Steps {...place} title={`上传${asked.length}样材料`} line="字要看得清，四个角都拍进去。" />
      {notices}
      <ProblemNotice problem={uploads.problem ?? form.problem} />
      <View className="card flush">
        {slots.map(slot => (
          <MaterialSlot
            key={slot.name}
            slot={slot}
            note={noteFor(slot)}
            materials={view.materials}
            uploads={uploads}
            online={online}
            onSample={() => setSample(slot)}
            onPages={() => setPages(slot)}
          />
        ))}
      </View>
      <Text className="note">网断了也不要紧，传好的都在，连上后接着传。</Text>
      {slots.some(slot => slot.name === 'hand-held') && (
        <Notice kind="plain">手持照片只给办理人员核对用，可以请家人帮忙拍。</Notice>
      )}
    </Page>
  )
}
