import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Problem } from '../../core/domain/problem/problem'
import { Button } from './button'
import { CallRow } from './call-row'
import type { IconName } from './icon'
import { Result } from './result'

const iconFor = (code: string): IconName =>
  code.startsWith('phone.') ? 'offline' : code.startsWith('core.') ? 'server' : 'alert'

/** What happened, what to do, what is still known, and 12329. */
export function Trouble({ problem, onAgain, children }: { problem: Problem; onAgain?(): void; children?: ReactNode }) {
  return (
    <>
      <Result kind="wait" icon={iconFor(problem.code)} title={problem.title} lines={[problem.remedy]}>
        {onAgain && (
          <View style={{ width: '220px', marginTop: '24px' }}>
            <Button id="try-again" words="再试一次" onTap={onAgain} />
          </View>
        )}
      </Result>
      {children}
      <CallRow title="急着用？打12329" note={`问题代号 ${problem.reference ?? problem.code}，报给客服`} />
    </>
  )
}
