import { Button, Switch } from 'antd'
import { useState } from 'react'
import type { OwnWay } from '../../core/contract/staff/ways'
import { PageAlerts } from '../parts/page-alerts'
import { useTitle } from '../parts/use-title'
import { AssumedFacts } from './assumed-facts'
import { CloseWayDialogue } from './close-way-dialogue'
import { OpenWayDialogue } from './open-way-dialogue'
import { useWays } from './use-ways'
import { WaysTable } from './ways-table'
import '../queue/queue.css'
import './ways.css'

/** 办理方式: what the centre offers, what each rests on, and switching off what its documents do not name. */
export function WaysPage() {
  const { data, error, refetch, isRefetching } = useWays()
  const [onlyOpen, setOnlyOpen] = useState(false)
  const [chosen, setChosen] = useState<OwnWay>()
  const [done, setDone] = useState<string>()
  useTitle('办理方式')

  const assumed = data?.ways.filter(way => way.assumed.length > 0)
  const shown = onlyOpen ? assumed : data?.ways
  const closed = data?.ways.filter(way => way.closed).length ?? 0
  const dialogue = {
    onClose: () => setChosen(undefined),
    onDone: (words: string) => {
      setChosen(undefined)
      setDone(words)
    },
  }

  return (
    <div className="queue-page">
      <div className="queue-body">
        <div className="page-head">
          <h1>办理方式</h1>
          <span className="quieter number">
            {data &&
              `${data.ways.length} 种·${assumed?.length ?? 0} 种依据待确认${closed > 0 ? `·${closed} 种停办` : ''}`}
          </span>
          <span className="gap" />
          <label className="row" htmlFor="only-assumed">
            只看依据待确认的
            <Switch id="only-assumed" size="small" checked={onlyOpen} onChange={setOnlyOpen} />
          </label>
          <Button onClick={() => void refetch()} loading={isRefetching}>
            刷新
          </Button>
        </div>
        <PageAlerts error={error} onRetry={() => void refetch()} done={done} />
        <div className="queue-scroll">
          {!(error && !shown) && (
            <WaysTable
              ways={shown}
              onSwitch={way => {
                setDone(undefined)
                setChosen(way)
              }}
            />
          )}
          {data && data.facts.length > 0 && <AssumedFacts facts={data.facts} />}
        </div>
        <div className="page-foot">
          <span>本中心文件写明的方式不能停办；文件没有写、按惯例补上的，确认以前可以停办，随时可以恢复。</span>
        </div>
      </div>
      {chosen &&
        (chosen.closed ? (
          <OpenWayDialogue way={chosen} {...dialogue} />
        ) : (
          <CloseWayDialogue way={chosen} {...dialogue} />
        ))}
    </div>
  )
}
