import { Text, View } from '@tarojs/components'
import type { AccountView } from '../../../core/contract/depositor/look-up'
import { formatFen } from '../../../core/domain/text/format-fen'
import { formatInstant } from '../../../core/domain/text/format-instant'
import { formatMonth } from '../../../core/domain/text/format-month'
import { formatRatio } from '../../../core/domain/text/format-ratio'
import { fen } from '../../../core/domain/values/fen'
import { Figure } from '../../components/figure'
import { KeyValues } from '../../components/key-values'
import { Notice } from '../../components/notice'
import { Tag } from '../../components/tag'
import { statusMeaning } from './status-meaning'

/** One account, exactly as its centre's core answered. Never added to another. */
export function AccountCard({ account }: { account: AccountView }) {
  const meaning = statusMeaning[account.status]
  return (
    <View className="card stack-4">
      <View>
        <View className="between">
          <Text className="note">账户余额</Text>
          <Tag
            words={account.statusWords}
            tone={account.status === 'frozen' ? 'bad' : account.status === 'normal' ? 'ok' : 'neutral'}
          />
        </View>
        <Figure id="balance" amount={account.balance} />
        <Text className="note block">{`截至${formatInstant(account.asOf)}`}</Text>
      </View>
      {meaning && (
        <Notice kind="plain" strong={account.statusWords}>
          {meaning}
        </Notice>
      )}
      {account.depositInTransit && <Notice kind="info">有一笔单位交的钱正在入账，还没算进余额。</Notice>}
      <View className="rule" />
      <KeyValues
        rows={[
          account.paidTo && { label: '缴至年月', value: formatMonth(account.paidTo) },
          { label: '缴存基数', value: `${formatFen(account.base)}元` },
          {
            label: '缴存比例',
            value: `单位${formatRatio(account.unitRatio)}，个人${formatRatio(account.personRatio)}`,
          },
          {
            label: '每月存入',
            value: `${formatFen(fen(account.unitMonthly + account.personMonthly))}元`,
            note: `单位${formatFen(account.unitMonthly)}，个人${formatFen(account.personMonthly)}`,
          },
          { label: '单位', value: account.unitName },
          { label: '个人账号', value: account.maskedNumber },
        ].map(row => row || undefined)}
      />
    </View>
  )
}
