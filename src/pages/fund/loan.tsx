import { Text, View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { formatInstant } from '../../../core/domain/text/format-instant'
import { askFund } from '../../ask/ask-fund'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { Page } from '../../components/page'
import { QueryConsent } from '../../components/query-consent'
import { Result } from '../../components/result'
import { Segments } from '../../components/segments'
import { call } from '../../phone'
import { useHotline } from '../../state/hotline'
import { useAnswer } from '../../use-answer'
import { useNeededCentre } from '../../use-needed-centre'
import { LoanEntries } from './loan-entries'
import { LoanFacts } from './loan-facts'
import { NextPayment } from './next-payment'

export default function LoanPage() {
  const code = useNeededCentre()?.code
  const number = useHotline()
  const [version, setVersion] = useState<string>()
  const answer = useAnswer(
    askFund,
    'look-up-loans',
    code && { centre: code, ...(version ? { consent: { version } } : {}) },
  )
  const [on, setOn] = useState<string>()
  usePullDownRefresh(() => void answer.again().finally(() => Taro.stopPullDownRefresh()))
  const consentNeeded = answer.problem?.code === 'notice.not-read' && !answer.loading
  const loan = answer.body?.loans.find(each => each.id === on) ?? answer.body?.loans[0]
  return (
    <Page
      over={consentNeeded && code && <QueryConsent centre={code} onAgree={setVersion} />}
      dock={
        loan?.overdue && (
          <View className="pair">
            <Button
              id="call-12329"
              kind="second"
              fit
              words="打电话"
              label={`打电话${number}`}
              onTap={() => call(number)}
            />
            <Button id="loan-refresh" words="钱已存好，查扣款" onTap={() => void answer.again()} />
          </View>
        )
      }
    >
      <Loaded
        of={answer}
        problem={() => (consentNeeded ? <Text className="note">同意以后才能查询。</Text> : undefined)}
      >
        {({ loans, asOf }) =>
          loan && code ? (
            <>
              {loans.length > 1 && (
                <Segments
                  id="loan"
                  label="选择贷款"
                  segments={loans.map(each => ({ key: each.id, words: each.maskedContract }))}
                  on={loan.id}
                  onPick={setOn}
                />
              )}
              <NextPayment loan={loan} />
              <LoanFacts loan={loan} />
              <LoanEntries centre={code} loan={loan.id} />
              <Text className="note">{`数据截至${formatInstant(asOf)}，仅供参考。`}</Text>
            </>
          ) : (
            <Result kind="info" icon="house" title="没有公积金贷款" lines={['在这个中心没有查到您的贷款。']} />
          )
        }
      </Loaded>
    </Page>
  )
}
