import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Field } from '../../../core/domain/item/item'
import type { CentreCode } from '../../../core/domain/values/ids'
import { askHome } from '../../ask/ask-home'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { DrawnField } from '../../components/drawn-field'
import { Loaded } from '../../components/loaded'
import { QueryConsent } from '../../components/query-consent'
import { missingAnswers } from '../../missing-answers'
import { useAnswer } from '../../use-answer'

/** Which account the certificate is about, and what its form asks besides. */
export interface Asked {
  account: string
  answers: Record<string, string>
}

/** Which account, several are never merged; and the questions of the centre's certificate, if it has any. */
export function AccountPicker({
  centre,
  fields,
  onPick,
}: {
  centre: CentreCode
  fields: Field[]
  onPick(asked: Asked): void
}) {
  const [version, setVersion] = useState<string>()
  const answer = useAnswer(askHome, 'look-up-accounts', { centre, ...(version ? { consent: { version } } : {}) })
  const [on, setOn] = useState<string>()
  const [answers, setAnswers] = useState<Record<string, string>>({})
  const [missing, setMissing] = useState<{ path: string; message: string }[]>([])
  const chosen = on ?? answer.body?.accounts[0]?.id
  const confirm = () => {
    if (!chosen) return
    const faults = missingAnswers(fields, answers)
    setMissing(faults)
    if (faults.length === 0) onPick({ account: chosen, answers })
  }
  if (answer.problem?.code === 'notice.not-read' && !answer.loading)
    return <QueryConsent centre={centre} onAgree={setVersion} />
  return (
    <Loaded of={answer}>
      {({ accounts }) => (
        <View className="stack-3">
          {accounts.map(account => (
            <Choice
              key={account.id}
              id={`account-${account.id}`}
              words={account.unitName}
              note={`${account.maskedNumber}，${account.statusWords}`}
              on={account.id === chosen}
              onTap={() => setOn(account.id)}
            />
          ))}
          {fields.map(field => (
            <DrawnField
              key={field.name}
              field={field}
              value={answers[field.name] ?? ''}
              problem={missing.find(({ path }) => path === field.name)?.message}
              banks={[]}
              onChange={value => {
                setAnswers(before => ({ ...before, [field.name]: value }))
                setMissing(before => before.filter(({ path }) => path !== field.name))
              }}
            />
          ))}
          <Button id="issue-confirm" words="现在就开" disabled={!chosen} onTap={confirm} />
        </View>
      )}
    </Loaded>
  )
}
