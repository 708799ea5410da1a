import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { DoneAlert } from '../parts/done-alert'
import { ProblemAlert } from '../parts/problem-alert'
import { problemOf } from '../parts/problem-of'
import { ApproveSealDialogue } from './approve-seal-dialogue'
import { AskSealDialogue } from './ask-seal-dialogue'
import { SealKeyCard } from './seal-key-card'
import { useSealKeys } from './use-seals'

/** The centre's seals, for administrators: the one in use, those asked for, and changing it by two. */
export function SealKeys({ nameOf }: { nameOf: (staff: string) => string }) {
  const { data, error, refetch } = useSealKeys()
  const [chosen, setChosen] = useState<string | 'new'>()
  const [done, setDone] = useState<string>()
  const inUse = data?.keys.find(({ state }) => state === 'approved')

  function choose(what: string): void {
    setDone(undefined)
    setChosen(what)
  }
  const close = () => setChosen(undefined)
  function finish(words: string): void {
    close()
    setDone(words)
    void refetch()
  }

  return (
    <aside className="seal-keys" aria-labelledby="seal-keys">
      <div className="row">
        <h2 id="seal-keys">本中心印章</h2>
        <span className="gap" />
        <Button size="small" onClick={() => choose('new')}>
          申请换章
        </Button>
      </div>
      {done && <DoneAlert words={done} />}
      {error && <ProblemAlert problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
      {data?.keys.length === 0 && <p className="quiet">还没有登记印章。第一次用印时，正在用的那枚自动登记在这里。</p>}
      <ul>
        {data?.keys.map(key => (
          <SealKeyCard
            key={key.fingerprint}
            sealKey={key}
            askedBy={nameOf(key.askedBy)}
            onApprove={() => choose(key.fingerprint)}
          />
        ))}
      </ul>
      <p className="small quiet">换章要两位管理员：一位申请，另一位核对指纹后同意。没有同意的印章盖不出文书。</p>
      {chosen === 'new' && <AskSealDialogue onClose={close} onDone={finish} />}
      {chosen && chosen !== 'new' && (
        <ApproveSealDialogue fingerprint={chosen} before={inUse?.fingerprint} onClose={close} onDone={finish} />
      )}
    </aside>
  )
}
