import { View } from '@tarojs/components'
import type { Problem } from '../../../core/domain/problem/problem'
import { Button } from '../../components/button'
import { Numbered } from '../../components/numbered'
import { Page } from '../../components/page'
import { Result } from '../../components/result'
import { Row } from '../../components/row'
import { SectionTitle } from '../../components/section-title'
import { go, goInstead } from '../../go'
import { call } from '../../phone'
import { useHotline } from '../../state/hotline'
import { faceTips, worthAnotherTry } from './face-tips'

/** Why the face check did not pass, what to do, and the ways that need no face. */
export function FaceFailed({ problem, busy, onAgain }: { problem: Problem; busy: boolean; onAgain(): void }) {
  const tips = faceTips(problem.code)
  const again = worthAnotherTry(problem.code)
  const number = useHotline()
  return (
    <Page
      white
      dock={
        again ? (
          <Button
            id="face-again"
            icon="face"
            words={problem.code === 'face.not-finished' ? '继续核身' : '再试一次'}
            disabled={busy}
            onTap={onAgain}
          />
        ) : (
          <Button id="face-to-password" words="改用密码或短信" onTap={() => goInstead('proveByPassword')} />
        )
      }
    >
      <Result tight kind="wait" icon="face" title={problem.title} lines={[problem.remedy]} />
      {tips.length > 0 && (
        <View className="card sunk">
          <Numbered lines={tips} />
        </View>
      )}
      <SectionTitle title="还是不行？" />
      <View style={{ margin: '0 -16px' }}>
        <Row
          id="other-way-password"
          icon="msg"
          title="改用密码或短信"
          note="不用刷脸，一样能登录"
          onTap={() => goInstead('proveByPassword')}
        />
        <Row
          id="other-way-window"
          icon="hall"
          title="到窗口核对"
          note="带证件原件，哪家中心的窗口都行"
          onTap={() => go('proveAtWindow')}
        />
        <Row
          id="call-12329"
          icon="phone"
          title={`打${number}问一问`}
          note={`问题代号 ${problem.reference ?? problem.code}，报给客服`}
          onTap={() => call(number)}
        />
      </View>
    </Page>
  )
}
