import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { readBankCard } from '../../../core/domain/values/bank-card'
import { Button } from '../../components/button'
import { DrawnField } from '../../components/drawn-field'
import { LockedField } from '../../components/locked-field'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { ListField } from '../../components/picked-field'
import { ProblemNotice } from '../../components/problem-notice'
import { Steps } from '../../components/steps'
import { TextField } from '../../components/text-field'
import { missingAnswers } from '../../missing-answers'
import { session } from '../../state/session'
import { useProblem } from '../../use-problem'
import type { StepProps } from './step-props'

/** The card first: nothing is photographed for money that cannot be paid out. */
export function CardStep({ draft, view, step, place, notices, onNext, onBack }: StepProps) {
  const holder = session.use()?.me.maskedName ?? '您本人'
  const bound = view.card
  const [changing, setChanging] = useState(!bound)
  const [bank, setBank] = useState(bound?.bank ?? '')
  const [busy, setBusy] = useState(false)
  const [warning, setWarning] = useState<string>()
  const number = useRef('')
  const form = useProblem()
  const others = view.definition.fields.filter(field => step.fields.includes(field.name))

  const next = async () => {
    if (busy) return
    const missing = missingAnswers(others, draft.answers)
    if (changing) {
      if (!bank) missing.unshift({ path: 'bank', message: '请选择开户银行' })
      const read = readBankCard(number.current)
      if (!read.ok) missing.push({ path: 'card', message: read.message })
    }
    if (missing.length)
      return form.show({
        code: 'request.fields-wrong',
        title: '还没有填完。',
        remedy: '请看标红的地方。',
        fields: missing,
      })
    if (!changing || warning !== undefined) return onNext()
    setBusy(true)
    const outcome = await draft.write('bind-card', { bank, card: number.current })
    setBusy(false)
    if (!outcome.ok) return form.show(outcome.problem)
    form.show(undefined)
    setChanging(false)
    if (outcome.body.warning) return setWarning(outcome.body.warning)
    onNext()
  }

  return (
    <Page
      dock={
        <>
          <Button id="step-next" words={busy ? '正在向银行核对' : '下一步'} disabled={busy} onTap={() => void next()} />
          {onBack && <Button id="step-back" kind="text" words="上一步" onTap={onBack} />}
        </>
      }
    >
      <Steps {...place} title="钱打到哪张卡？" line="只能用您本人名下的储蓄卡。" />
      {notices}
      <View className="card stack-4">
        <LockedField label="持卡人" note="按身份证，不能改" value={holder} />
        {changing ? (
          <>
            <ListField
              id="card-bank"
              label="开户银行"
              help={`可以打款的银行有${view.definition.banks.length}家。`}
              problem={form.at('bank')}
              value={bank}
              options={view.definition.banks.map(each => ({ value: each.code, label: each.name }))}
              onPick={value => {
                setBank(value)
                setWarning(undefined)
                form.touch('bank')
              }}
            />
            <TextField
              id="card-number"
              label="银行卡号"
              kind="number"
              maxLength={19}
              placeholder="卡面上的一长串数字"
              problem={form.at('card')}
              onInput={value => {
                number.current = value
                setWarning(undefined)
                form.touch('card')
              }}
            />
          </>
        ) : (
          bound && (
            <>
              <LockedField label="开户银行" value={bound.bankName} />
              <LockedField label="银行卡" value={bound.maskedCard} />
              <Button id="card-change" kind="second" small words="换一张卡" onTap={() => setChanging(true)} />
            </>
          )
        )}
        {others.map(field => (
          <DrawnField
            key={field.name}
            field={field}
            value={draft.answers[field.name] ?? ''}
            problem={form.at(field.name)}
            banks={view.definition.banks}
            onChange={value => {
              draft.answer(field.name, value)
              form.touch(field.name)
            }}
          />
        ))}
      </View>
      <ProblemNotice problem={form.problem} />
      {warning && (
        <Notice id="card-warning" kind="wait" strong="请再看一眼卡号。">
          {warning}
        </Notice>
      )}
      {!changing && bound?.ownName === 'unknown' && (
        <Notice id="card-unknown" kind="wait" strong="银行还没有答复。">
          可以先往下办，工作人员会再核对这是不是您本人的卡。
        </Notice>
      )}
      {!changing && bound?.ownName === 'yes' && <Notice kind="ok">银行已确认，这是您本人的卡。</Notice>}
      <Notice kind="plain">提交以后会再核对一次姓名和卡号。对不上会先告诉您，不会打错款。</Notice>
    </Page>
  )
}
