import { Text } from '@tarojs/components'
import Taro, { useDidHide, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { beijing } from '../../../core/domain/calendar/beijing'
import type { Problem } from '../../../core/domain/problem/problem'
import { formatDay } from '../../../core/domain/text/format-day'
import type { ApplicationId } from '../../../core/domain/values/ids'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { Trouble } from '../../components/trouble'
import { storage } from '../../phone'
import { useDraft } from '../../use-draft'
import { useOnline } from '../../use-online'
import { CardStep } from './card-step'
import { FieldsStep } from './fields-step'
import { MaterialsStep } from './materials-step'
import { ReviewStep } from './review-step'
import type { StepProps } from './step-props'

/** Draws any item from its definition, one topic a step. */
export default function Form() {
  const id = (useRouter().params.draft ?? '') as ApplicationId
  const draft = useDraft(id)
  const online = useOnline()
  const [index, setIndex] = useState(() => storage.read<number>(`step:${id}`) ?? 0)
  const [problem, setProblem] = useState<Problem>()
  useDidHide(() => void draft.flush())
  const { view } = draft
  const title = view?.title
  useEffect(() => {
    if (title) void Taro.setNavigationBarTitle({ title })
  }, [title])

  if (!view) {
    return (
      <Page>
        {draft.problem ? <Trouble problem={draft.problem} onAgain={() => void draft.reload()} /> : <Skeleton />}
      </Page>
    )
  }
  const steps = view.definition.steps
  const now = Math.min(index, steps.length - 1)
  const step = steps[now]
  if (!step) return <Page>{null}</Page>
  const turn = (to: number, why?: Problem) => {
    void draft.flush()
    setProblem(why)
    setIndex(to)
    storage.write(`step:${id}`, to)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const saved = draft.unsaved ? undefined : draft.saving ? '正在保存' : `已自动保存 ${beijing(view.savedAt).time}`
  const props: StepProps = {
    draft,
    view,
    step,
    place: { now: now + 1, of: steps.length, saved },
    online,
    notices: (
      <>
        {!online && (
          <Notice id="offline" kind="wait" icon="offline" strong="网断了。">
            您填的都已存好，连上网接着办。
          </Notice>
        )}
        {online && draft.unsaved && (
          <Notice kind="wait" icon="offline" strong="刚才没有存到云上。">
            内容都在这部手机里，会再存一次。
          </Notice>
        )}
        {problem && (
          <Notice id="step-problem" kind="bad" strong={problem.title}>
            {problem.remedy}
          </Notice>
        )}
        {now === 0 && view.savedAt && (
          <Text className="note block">{`没办完也不要紧，填的内容会保留到${formatDay(view.expiresOn)}。`}</Text>
        )}
      </>
    ),
    onNext: () => turn(now + 1),
    onBack: now > 0 ? () => turn(now - 1) : undefined,
    onStep: (name, why) => {
      const to = steps.findIndex(each => each.name === name || each.kind === name)
      if (to >= 0) turn(to, why)
    },
  }
  if (step.kind === 'card') return <CardStep key={step.name} {...props} />
  if (step.kind === 'fields') return <FieldsStep key={step.name} {...props} />
  if (step.kind === 'materials') return <MaterialsStep key={step.name} {...props} />
  return <ReviewStep key={step.name} {...props} />
}
