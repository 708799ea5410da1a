import { Text, View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { formatInstant } from '../../../core/domain/text/format-instant'
import { askHome } from '../../ask/ask-home'
import { Figure } from '../../components/figure'
import { Loaded } from '../../components/loaded'
import { Page } from '../../components/page'
import { QueryConsent } from '../../components/query-consent'
import { Result } from '../../components/result'
import { Row } from '../../components/row'
import { Segments } from '../../components/segments'
import { Tag } from '../../components/tag'
import { Trouble } from '../../components/trouble'
import { go } from '../../go'
import { lastSeen } from '../../state/last-seen'
import { useAnswer } from '../../use-answer'
import { useNeededCentre } from '../../use-needed-centre'
import { AccountCard } from './account-card'

export default function Accounts() {
  const chosen = useNeededCentre()
  const code = chosen?.code
  const [version, setVersion] = useState<string>()
  const answer = useAnswer(
    askHome,
    'look-up-accounts',
    code && { centre: code, ...(version ? { consent: { version } } : {}) },
  )
  const [on, setOn] = useState<string>()
  usePullDownRefresh(() => void answer.again().finally(() => Taro.stopPullDownRefresh()))
  const { body } = answer
  useEffect(() => {
    if (code && body) lastSeen.keepAccounts(code, body)
  }, [code, body])
  const consentNeeded = answer.problem?.code === 'notice.not-read' && !answer.loading
  const known = code ? lastSeen.accounts(code)?.accounts : undefined
  return (
    <Page over={consentNeeded && code && <QueryConsent centre={code} onAgree={setVersion} />}>
      <Loaded
        of={answer}
        problem={problem =>
          consentNeeded ? (
            <Text className="note">同意以后才能查询。</Text>
          ) : problem.code === 'account.none' ? (
            <Result kind="info" icon="wallet" title={problem.title} lines={[problem.remedy]} />
          ) : (
            <Trouble problem={problem} onAgain={() => void answer.again()}>
              {known?.map(account => (
                <View id="last-known" className="card stack-2" key={account.id}>
                  <View className="between">
                    <Text className="note">上次查到的余额</Text>
                    <Tag words="不是最新" />
                  </View>
                  <Figure amount={account.balance} />
                  <Text className="note block">{`截至${formatInstant(account.asOf)}`}</Text>
                </View>
              ))}
            </Trouble>
          )
        }
      >
        {({ accounts, hasLoan }) => {
          const account = accounts.find(each => each.id === on) ?? accounts[0]
          if (!account)
            return (
              <Result
                kind="info"
                icon="wallet"
                title="没有查到账户"
                lines={['看看是不是在别的中心缴存，可以换一个中心再查。']}
              />
            )
          return (
            <>
              {accounts.length > 1 && (
                <Segments
                  id="account"
                  label="选择账户"
                  segments={accounts.map(each => ({
                    key: each.id,
                    words: each.maskedNumber,
                    label: `${each.unitName}，${each.maskedNumber}`,
                  }))}
                  on={account.id}
                  onPick={setOn}
                />
              )}
              <AccountCard account={account} />
              <View className="card flush">
                <Row
                  id="to-years"
                  icon="doc"
                  title="看每年的明细"
                  onTap={() => go('years', { account: account.id, year: account.asOf.slice(0, 4) })}
                />
                {hasLoan && (
                  <Row
                    id="to-loan"
                    icon="house"
                    title="看我的贷款"
                    note="下次还多少、还剩多少"
                    onTap={() => go('loan')}
                  />
                )}
                <Row
                  id="to-certificates"
                  icon="cert"
                  title="开证明"
                  note="当场开出，带电子印章"
                  onTap={() => go('certificates')}
                />
              </View>
              <Text className="note">
                {accounts.length > 1
                  ? `您在这个中心有${accounts.length}个账户，金额分开显示，不相加。`
                  : '数据来自公积金中心，仅供参考。'}
              </Text>
            </>
          )
        }}
      </Loaded>
      <View className="card flush">
        <Row
          id="other-centre"
          icon="pin"
          title="查别的中心"
          note={`现在查的是${chosen?.shortName ?? ''}，在别处也有账户点这里`}
          onTap={() => go('centres')}
        />
      </View>
    </Page>
  )
}
