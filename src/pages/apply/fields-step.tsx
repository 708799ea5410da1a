import { View } from '@tarojs/components'
import { meaningOf } from '../../../core/domain/item/read-answer'
import { Button } from '../../components/button'
import { DrawnField } from '../../components/drawn-field'
import { Page } from '../../components/page'
import { ProblemNotice } from '../../components/problem-notice'
import { Steps } from '../../components/steps'
import { missingAnswers } from '../../missing-answers'
import { useProblem } from '../../use-problem'
import type { StepProps } from './step-props'

export function FieldsStep({ draft, view, step, place, notices, onNext, onBack }: StepProps) {
  const form = useProblem()
  const fields = view.definition.fields.filter(field => step.fields.includes(field.name))
  const next = async () => {
    const missing = missingAnswers(fields, draft.answers)
    if (missing.length)
      return form.show({
        code: 'request.fields-wrong',
        title: '还没有填完。',
        remedy: '请看标红的地方。',
        fields: missing,
      })
    const refused = await draft.flush()
    // Without a network the answers wait on the phone; only what the cloud calls wrong holds the person up.
    if (refused?.fields?.length) return form.show(refused)
    onNext()
  }
  return (
    <Page
      dock={
        <>
          <Button id="step-next" words="下一步" onTap={() => void next()} />
          {onBack && <Button id="step-back" kind="text" words="上一步" onTap={onBack} />}
        </>
      }
    >
      <Steps {...place} title={step.title} />
      {notices}
      <ProblemNotice problem={form.problem} />
      <View className="card stack-4">
        {fields.map(field => (
          <DrawnField
            key={field.name}
            field={field}
            value={draft.answers[field.name] ?? ''}
            problem={form.at(field.name, `answers.${field.name}`)}
            banks={view.definition.banks}
            meaning={meaningOf(field, view.definition.fields, draft.answers)}
            onChange={value => {
              draft.answer(field.name, value)
              form.touch(field.name, `answers.${field.name}`)
            }}
          />
        ))}
      </View>
    </Page>
  )
}
