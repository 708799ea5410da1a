import { Text, View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { formatDay } from '../../../core/domain/text/format-day'
import { askCertificates } from '../../ask/ask-certificates'
import { Button } from '../../components/button'
import { Head } from '../../components/head'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { ProblemNotice } from '../../components/problem-notice'
import { QueryConsent } from '../../components/query-consent'
import { Row } from '../../components/row'
import { SectionTitle } from '../../components/section-title'
import { Sheet } from '../../components/sheet'
import { Tag, type Tone } from '../../components/tag'
import { go } from '../../go'
import { randomKey, storage } from '../../phone'
import { useHotline } from '../../state/hotline'
import { useAnswer } from '../../use-answer'
import { useNeededCentre } from '../../use-needed-centre'
import { useProblem } from '../../use-problem'
import { AccountPicker, type Asked } from './account-picker'

const tones: Record<string, Tone> = { valid: 'ok', used: 'neutral', expired: 'neutral', revoked: 'bad' }

export default function Certificates() {
  const code = useNeededCentre()?.code
  const number = useHotline()
  const list = useAnswer(askCertificates, 'list-certificates', code && { centre: code })
  const [picking, setPicking] = useState(false)
  const [consent, setConsent] = useState<Asked>()
  const [busy, setBusy] = useState(false)
  const form = useProblem()
  const visited = useRef(false)
  useDidShow(() => {
    if (visited.current) void list.again()
    visited.current = true
  })
  usePullDownRefresh(() => void list.again().finally(() => Taro.stopPullDownRefresh()))

  const offer = list.body?.offer
  const issue = async (asked: Asked, version?: string) => {
    if (!code || !offer || busy) return
    const { account, answers } = asked
    setPicking(false)
    setConsent(undefined)
    setBusy(true)
    form.show(undefined)
    // The key stays until there is an answer: a lost reply asked for again gives the same certificate.
    const name = `issue-key:${code}:${account}:${JSON.stringify(answers)}`
    const key = storage.read<string>(name) ?? randomKey()
    storage.write(name, key)
    const outcome = await askCertificates('issue-certificate', {
      centre: code,
      account,
      kind: offer.kind,
      ...(offer.fields.length > 0 ? { answers } : {}),
      key,
      ...(version ? { consent: { version } } : {}),
    })
    setBusy(false)
    if (outcome.ok || !outcome.problem.code.startsWith('phone.')) storage.remove(name)
    if (outcome.ok) return go('certificate', { number: outcome.body.certificate.number })
    if (outcome.problem.code === 'notice.not-read') return setConsent(asked)
    if (outcome.problem.code === 'certificate.changed') void list.again()
    form.show(outcome.problem)
  }

  return (
    <Page
      dock={
        <Button
          id="issue-certificate"
          words={busy ? '正在开，请稍等' : offer ? `开一张${offer.title}` : '到窗口开'}
          disabled={busy || !offer}
          onTap={() => setPicking(true)}
        />
      }
      over={
        consent && code ? (
          <QueryConsent centre={code} onAgree={version => void issue(consent, version)} />
        ) : (
          picking &&
          code &&
          offer && (
            <Sheet
              id="pick-account"
              title={offer.fields.length > 0 ? '开证明前，请填这几样' : '给哪个账户开证明？'}
              onClose={() => setPicking(false)}
            >
              <AccountPicker centre={code} fields={offer.fields} onPick={asked => void issue(asked)} />
            </Sheet>
          )
        )
      }
    >
      <Head
        title={offer?.title ?? '我的证明'}
        line={
          list.body && !offer
            ? `这家中心现在不在手机上开证明，请带身份证到窗口开，或打${number}。`
            : '当场开出，带电子印章，和窗口开的一样有效。'
        }
      />
      {busy && (
        <Notice id="issuing" icon="clock" strong="正在制作和盖章。">
          一般几秒钟就好，请别关掉这一页。
        </Notice>
      )}
      <ProblemNotice problem={form.problem} />
      {form.problem?.fields?.map(field => (
        <Notice kind="wait" key={field.path}>
          {field.message}
        </Notice>
      ))}
      <Loaded of={list}>
        {({ certificates }) =>
          certificates.length ? (
            <>
              <SectionTitle title="开过的证明" note={`${certificates.length}张`} />
              <View className="card flush">
                {certificates.map(certificate => (
                  <Row
                    key={certificate.number}
                    id={`certificate-${certificate.number}`}
                    title={certificate.title}
                    note={`有效到${formatDay(certificate.validUntil)}`}
                    value={<Tag words={certificate.stateWords} tone={tones[certificate.state] ?? 'neutral'} />}
                    end="none"
                    onTap={() => go('certificate', { number: certificate.number })}
                  />
                ))}
              </View>
            </>
          ) : (
            <Text id="no-certificates" className="note center">
              {offer ? '还没有开过证明。点下面的按钮，当场就能开。' : '还没有开过证明。'}
            </Text>
          )
        }
      </Loaded>
    </Page>
  )
}
