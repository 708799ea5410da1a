import { Button } from '../../components/button'
import { Page } from '../../components/page'
import { Result } from '../../components/result'
import { go, goInstead } from '../../go'
import { call } from '../../phone'
import { centre } from '../../state/centre'
import { useHotline } from '../../state/hotline'

/** How a code ended without a log-in: its time was over, or the window did not confirm, and why. */
export type WindowEnding = 'expired' | 'document' | 'tries' | 'unknown'

const said: Readonly<Record<WindowEnding, { title: string; lines: string[]; again: string }>> = {
  expired: {
    title: '核对码过期了',
    lines: ['核对码15分钟有效。人在窗口时再显示一个就行，填的姓名和号码还在。'],
    again: '再显示一个核对码',
  },
  document: {
    title: '窗口没有核对通过',
    lines: ['工作人员看到的身份证和您填的不一致，或者没有带原件。', '请对照身份证看看填得对不对，再核对一次。'],
    again: '检查姓名和身份证号',
  },
  tries: {
    title: '姓名或号码几次都没对上',
    lines: ['窗口照身份证输入的，和手机上填的不一样。', '请对照身份证改好，再核对一次。'],
    again: '检查姓名和身份证号',
  },
  unknown: {
    title: '这家中心没有查到您',
    lines: ['请看看是不是在别的中心缴存，可以换一家中心再来。', '改过姓名或证件号码的，请打电话问登记的是什么。'],
    again: '换一家中心',
  },
}

export function WindowEnded(props: { ending: WindowEnding; busy: boolean; onAgain(): void; onSame(): Promise<void> }) {
  const chosen = centre.use()
  const { title, lines, again } = said[props.ending]
  const phone = useHotline()
  const onAgain = () => {
    if (props.ending === 'expired') return void props.onSame()
    props.onAgain()
    if (props.ending === 'unknown') go('centres')
  }
  return (
    <Page
      white
      dock={
        <>
          <Button id="window-again" words={again} disabled={props.busy} onTap={onAgain} />
          <Button
            id="window-call"
            kind="text"
            icon="phone"
            words={chosen ? `打${phone}问${chosen.shortName}中心` : `打${phone}`}
            onTap={() => call(phone)}
          />
          <Button id="window-other-way" kind="text" words="改用密码或短信" onTap={() => goInstead('proveByPassword')} />
        </>
      }
    >
      <Result kind={props.ending === 'expired' ? 'wait' : 'bad'} icon="hall" title={title} lines={lines} />
    </Page>
  )
}
