import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { readBankCard } from '../../../core/domain/values/bank-card'
import type { ApplicationId } from '../../../core/domain/values/ids'
import { askApplication } from '../../ask/ask-application'
import { Button } from '../../components/button'
import { Head } from '../../components/head'
import { Loaded } from '../../components/loaded'
import { LockedField } from '../../components/locked-field'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { ListField } from '../../components/picked-field'
import { ProblemNotice } from '../../components/problem-notice'
import { StepUp } from '../../components/step-up'
import { TextField } from '../../components/text-field'
import { goBack } from '../../go'
import { randomKey, say, storage } from '../../phone'
import { session } from '../../state/session'
import { useAnswer } from '../../use-answer'
import { useProblem } from '../../use-problem'
import { mayHaveArrived } from '../apply/may-have-arrived'
import { onTheNewest } from './on-the-newest'

/** After a payment that failed: another card of the person's own. Two people approve it again. */
export default function NewCard() {
  const id = (useRouter().params.id ?? '') as ApplicationId
  const answer = useAnswer(askApplication, 'show-application', id ? { application: id } : undefined)
  const holder = session.use()?.me.maskedName ?? '您本人'
  const [bank, setBank] = useState('')
  const number = useRef('')
  const [confirming, setConfirming] = useState(false)
  const [warned, setWarned] = useState<{ card: string; words: string }>()
  const [busy, setBusy] = useState(false)
  const sending = useRef(false)
  const form = useProblem()
  const application = answer.body?.application

  const next = () => {
    const fields = []
    if (!bank) fields.push({ path: 'bank', message: '请选择开户银行' })
    const read = readBankCard(number.current)
    if (!read.ok) fields.push({ path: 'card', message: read.message })
    form.show(
      fields.length
        ? { code: 'request.fields-wrong', title: '还没有填完。', remedy: '请看标红的地方。', fields }
        : undefined,
    )
    if (fields.length) return
    // Said once: who has looked again goes on, and the bank decides.
    if (read.ok && read.warning && warned?.card !== read.card)
      return setWarned({ card: read.card, words: read.warning })
    setConfirming(true)
  }
  const send = async (stepUp: string) => {
    setConfirming(false)
    if (!application || sending.current) return
    sending.current = true
    setBusy(true)
    const name = `card-key:${id}`
    const key = storage.read<string>(name) ?? randomKey()
    storage.write(name, key)
    const outcome = await onTheNewest(
      application,
      newest => newest.may.correctCard,
      version => askApplication('correct-card', { application: id, version, key, bank, card: number.current, stepUp }),
    )
    sending.current = false
    setBusy(false)
    if (outcome.ok || !mayHaveArrived(outcome.problem.code)) storage.remove(name)
    if (outcome.ok) {
      say('已换好，等中心重新审核')
      return goBack()
    }
    form.show(outcome.problem)
    if (outcome.problem.code === 'request.stale') void answer.again()
  }
  return (
    <Page
      over={
        confirming &&
        application && (
          <StepUp
            centre={application.centre}
            application={id}
            onDone={token => void send(token)}
            onClose={() => setConfirming(false)}
          />
        )
      }
      dock={
        <Button
          id="new-card-submit"
          words={busy ? '正在核对' : '换成这张卡'}
          disabled={busy || !application}
          onTap={next}
        />
      }
    >
      <Loaded of={answer}>
        {({ application: shown }) => (
          <>
            <Head title="换一张收款卡" line="只能用您本人名下的储蓄卡。" />
            {shown.payment?.failed && (
              <Notice kind="bad" strong="上次没有打成。">
                {shown.payment.failed}
              </Notice>
            )}
            <View className="card stack-4">
              <LockedField label="持卡人" note="按身份证，不能改" value={holder} />
              <ListField
                id="card-bank"
                label="开户银行"
                problem={form.at('bank')}
                value={bank}
                options={shown.banks.map(each => ({ value: each.code, label: each.name }))}
                onPick={value => {
                  setBank(value)
                  form.touch('bank')
                }}
              />
              <TextField
                id="card-number"
                label="银行卡号"
                kind="number"
                maxLength={19}
                problem={form.at('card')}
                onInput={value => {
                  number.current = value
                  setWarned(undefined)
                  form.touch('card')
                }}
              />
            </View>
            <ProblemNotice problem={form.problem} />
            {warned && (
              <Notice id="card-warning" kind="wait" strong="请再看一眼卡号。">
                {warned.words}
              </Notice>
            )}
            <Notice kind="plain">换卡以后，中心会再审核一遍，再打款。</Notice>
          </>
        )}
      </Loaded>
    </Page>
  )
}
