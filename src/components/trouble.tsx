import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { doorWords } from '../../core/domain/problem/door-words'
import type { Problem } from '../../core/domain/problem/problem'
import { centre } from '../state/centre'
import { Button } from './button'
import { CallRow } from './call-row'
import type { IconName } from './icon'
import { Result } from './result'

const iconFor = (code: string): IconName =>
  code.startsWith('phone.') ? 'offline' : code.startsWith('core.') ? 'server' : 'alert'

/** What happened, what to do, what is still known, and whom to ring. */
export function Trouble({ problem, onAgain, children }: { problem: Problem; onAgain?(): void; children?: ReactNode }) {
  const at = centre.use()
  return (
    <>
      <Result
        kind="wait"
        icon={iconFor(problem.code)}
        title={problem.title}
        lines={[problem.remedy, doorWords(problem.doors, at)].filter(Boolean)}
      >
        {onAgain && (
          <View style={{ width: '220px', marginTop: '24px' }}>
            <Button id="try-again" words="再试一次" onTap={onAgain} />
          </View>
        )}
      </Result>
      {children}
      <CallRow before="急着用？" after="" note={`问题代号 ${problem.reference ?? problem.code}，报给客服`} />
    </>
  )
}
