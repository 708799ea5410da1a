import { useDidHide } from '@tarojs/taro'
import { Notice } from '../../components/notice'
import { missedPage } from '../../state/missed-page'

/** What home says to whom a link led nowhere; gone as soon as they look at something else. */
export function MissedPage() {
  const missed = missedPage.use()
  useDidHide(() => missedPage.get() && missedPage.set(false))
  if (!missed) return null
  return (
    <Notice id="missed-page" kind="wait" strong="您点的页面现在没有了。">
      已经带您回到首页。要看办到哪一步，点下面的“办理进度”。
    </Notice>
  )
}
