import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CentreCode } from '../../../core/domain/values/ids'
import { askHome } from '../../ask/ask-home'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { Loaded } from '../../components/loaded'
import { QueryConsent } from '../../components/query-consent'
import { useAnswer } from '../../use-answer'

/** Which account the certificate is about; several are never merged. */
export function AccountPicker({ centre, onPick }: { centre: CentreCode; onPick(account: string): void }) {
  const [version, setVersion] = useState<string>()
  const answer = useAnswer(askHome, 'look-up-accounts', { centre, ...(version ? { consent: { version } } : {}) })
  const [on, setOn] = useState<string>()
  const chosen = on ?? answer.body?.accounts[0]?.id
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
          <Button id="issue-confirm" words="现在就开" disabled={!chosen} onTap={() => chosen && onPick(chosen)} />
        </View>
      )}
    </Loaded>
  )
}
