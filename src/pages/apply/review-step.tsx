import '../../look/slots.scss'
import { Image, Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { promisedOn } from '../../../core/domain/deadline/promised-day'
import { shownAnswer } from '../../../core/domain/item/shown-answer'
import { askApply } from '../../ask/ask-apply'
import { Button } from '../../components/button'
import { Check } from '../../components/check'
import { Icon } from '../../components/icon'
import { KeyValues } from '../../components/key-values'
import { Link } from '../../components/link'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { ProblemNotice } from '../../components/problem-notice'
import { StepUp } from '../../components/step-up'
import { Steps } from '../../components/steps'
import { go, goInstead } from '../../go'
import { randomKey, storage } from '../../phone'
import { session } from '../../state/session'
import { useAnswer } from '../../use-answer'
import { useProblem } from '../../use-problem'
import { Estimate } from './estimate'
import { mayHaveArrived } from './may-have-arrived'
import type { StepProps } from './step-props'

/** Everything once more, what cannot be undone, the promise, and 提交中心审批. */
export function ReviewStep({ draft, view, place, notices, online, onStep, onBack }: StepProps) {
  const { definition, card, materials } = view
  const checks = useAnswer(askApply, 'check-before-apply', { centre: view.centre, item: view.item })
  const me = session.use()?.me
  const [promised, setPromised] = useState(false)
  const [confirming, setConfirming] = useState(false)
  const [busy, setBusy] = useState(false)
  const sending = useRef(false)
  const form = useProblem()
  const names = definition.steps
  const stepOf = (kind: string) => names.find(each => each.kind === kind)

  const { body } = checks
  // What is taken from the person must be what they were shown.
  const agreed = body?.estimate?.kind === 'paid-off' ? body.estimate.total : undefined

  const submit = async (stepUp: string) => {
    setConfirming(false)
    // A ref, not state: the second of two quick taps comes before React has drawn the first.
    if (sending.current) return
    sending.current = true
    setBusy(true)
    form.show(undefined)
    const refused = await draft.flush()
    const keyName = `submit-key:${view.id}`
    const key = storage.read<string>(keyName) ?? randomKey()
    storage.write(keyName, key)
    const outcome = refused
      ? { ok: false as const, problem: refused }
      : await draft.write('submit-application', {
          key,
          stepUp,
          promise: promised,
          ...(agreed === undefined ? {} : { total: agreed }),
        })
    sending.current = false
    setBusy(false)
    if (outcome.ok) {
      draft.forget()
      return goInstead('submitted', { id: outcome.body.application.id })
    }
    const { problem } = outcome
    // The key stays while the submission may have arrived: sent again it is the same submission, not a second one.
    if (!mayHaveArrived(problem.code)) storage.remove(keyName)
    if (problem.code === 'material.missing') return onStep('materials', problem)
    if (problem.code === 'apply.definition-changed') {
      await draft.reload()
      return onStep(names[0]?.name ?? '', problem)
    }
    if (problem.code === 'apply.sum-changed') {
      setPromised(false)
      await checks.again()
    }
    if (problem.code === 'step-up.needed' || problem.code === 'step-up.spent') setConfirming(true)
    form.show(problem)
  }

  const answerRows = definition.fields
    .filter(field => draft.answers[field.name])
    .map(field => ({ label: field.label, value: shownAnswer(field, draft.answers[field.name] ?? '') }))
  const edit = (id: string, kind: string) => (
    <Link id={id} words="修改" label={`修改${stepOf(kind)?.title ?? ''}`} tight onTap={() => onStep(kind)} />
  )
  // What is still to come stands above the promise: it would slip away under the finger.
  const settled = body !== undefined || !checks.loading
  return (
    <Page
      over={
        confirming && (
          <StepUp
            centre={view.centre}
            application={view.id}
            onDone={token => void submit(token)}
            onClose={() => setConfirming(false)}
          />
        )
      }
      dock={
        <>
          <Button
            id="submit"
            words={
              busy
                ? '正在提交，请稍等'
                : !online
                  ? '连上网后再提交'
                  : promised
                    ? '提交中心审批'
                    : settled
                      ? '请先勾选承诺，再提交'
                      : '正在核对，请稍等'
            }
            disabled={busy || !promised || !online}
            onTap={() => {
              form.show(undefined)
              setConfirming(true)
            }}
          />
          {onBack && <Button id="step-back" kind="text" words="上一步" disabled={busy} onTap={onBack} />}
        </>
      }
    >
      <Steps {...place} title="请核对一遍" line="有错点“修改”，没错就提交。" />
      {notices}
      {body?.estimate && (
        <View className="card">
          <Estimate estimate={body.estimate} />
        </View>
      )}
      {card && (
        <View className="card stack-3">
          <View className="between">
            <Text className="h2">收款银行卡</Text>
            {edit('edit-card', 'card')}
          </View>
          <KeyValues
            rows={[
              me && { label: '持卡人', value: me.maskedName },
              { label: '银行', value: card.bankName },
              { label: '卡号', value: card.maskedCard },
            ]}
          />
        </View>
      )}
      <View className="card stack-3">
        <View className="between">
          <Text className="h2">申请内容</Text>
          {edit('edit-fields', 'fields')}
        </View>
        <KeyValues
          rows={[
            { label: '事项', value: view.title },
            me && { label: '姓名', value: me.maskedName },
            me && { label: me.documentWords ? `${me.documentWords}号码` : '身份证号', value: me.maskedIdNumber },
            ...answerRows,
          ]}
        />
      </View>
      <View className="card stack-3">
        <View className="between">
          <Text className="h2">{`材料，共${materials.length}张`}</Text>
          {edit('edit-materials', 'materials')}
        </View>
        <View className="thumbs">
          {definition.slots.flatMap(slot =>
            materials
              .filter(material => material.slot === slot.name)
              .map((material, index) => (
                <View key={material.id}>
                  <View className="thumb">
                    {material.preview ? (
                      <Image className="thumb-img" src={material.preview} mode="aspectFill" />
                    ) : (
                      <Icon name="image" />
                    )}
                  </View>
                  <Text className="thumb-c">{slot.pages.max > 1 ? `${slot.label} 第${index + 1}页` : slot.label}</Text>
                </View>
              )),
          )}
        </View>
      </View>
      {body && (
        <Notice id="path" icon="clock" strong={`${body.promise.words}。`}>
          {body.path.words}
          {body.promise.on && body.promise.provisional && `最晚${promisedOn(body.promise.on, true)}。`}
        </Notice>
      )}
      <Notice id="irreversible" kind="wait" strong={definition.irreversible}>
        {body?.path.kind === 'instant' ? '提交后马上办理。' : '办成之前，您还可以撤回申请。'}
      </Notice>
      <ProblemNotice problem={form.problem} />
      {form.problem?.code === 'apply.already-open' && (
        <Button id="see-open" kind="second" words="去看办理进度" onTap={() => go('applications')} />
      )}
      {settled && (
        <Check id="promise" on={promised} label={definition.promiseText} onTap={() => setPromised(!promised)}>
          <Text>{definition.promiseText}</Text>
        </Check>
      )}
    </Page>
  )
}
