import { Button } from 'antd'
import { type FormEvent, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Problem } from '../../core/domain/problem/problem'
import type { ItemCode } from '../../core/domain/values/ids'
import { staff } from '../cloud'
import { useNow } from '../frame/use-now'
import { ItemSelect } from '../intake/item-select'
import { blank, type Matter, spoken, stillWrong } from '../intake/matter'
import { MatterForm } from '../intake/matter-form'
import { useIntake, useIntakeChoices } from '../intake/use-intake'
import { type Where, WhereTo } from '../intake/where-to'
import { ProblemAlert } from '../parts/problem-alert'
import { problemOf } from '../parts/problem-of'
import { randomKey } from '../parts/random-key'
import { useTitle } from '../parts/use-title'
import { inputOf, MomentField, momentOf } from './moment-field'
import '../intake/intake.css'
import { casePlace, queuePlace } from '../places'

/** 录入平台来件: another centre asks us on the national platform; what its message says is typed in, its pictures follow. */
export function RequestPage() {
  const navigate = useNavigate()
  const choices = useIntakeChoices()
  const now = useNow(30_000)
  const [from, setFrom] = useState<Where>()
  const [item, setItem] = useState<ItemCode>()
  const [arrivedAt, setArrivedAt] = useState<string>()
  const [matter, setMatter] = useState<Matter>(blank)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const intake = useIntake(choices.data?.own, item, true)
  const key = useRef(randomKey())
  const change = (next: Matter) => {
    setProblem(stillWrong(problem, matter, next))
    setMatter(next)
  }
  useTitle('录入平台来件')

  const shown = intake.data
  const way = shown?.ways.find(({ mode }) => mode === matter.mode) ?? shown?.ways[0]
  const at = momentOf(arrivedAt ?? inputOf(now))

  async function keyIn(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!from || !item || !shown || !way || way.mode === 'local' || !at || busy) return
    setBusy(true)
    const outcome = await staff('key-in-request', {
      key: key.current,
      from,
      arrivedAt: at,
      item,
      mode: way.mode,
      why: matter.why ?? (shown.places[0] as NonNullable<Matter['why']>),
      ...spoken(matter, way.needsPayee),
    })
    setBusy(false)
    if (!outcome.ok) {
      key.current = randomKey()
      return setProblem(outcome.problem)
    }
    void navigate(casePlace(outcome.body.review.row.id), { state: { from: queuePlace('receiving') } })
  }

  return (
    <div className="intake-page">
      <h1>录入平台来件</h1>
      <p className="quiet">
        全国平台上收到的办理请求，照来件填；3个工作日从来件到平台的时间算起。图片录完后在办件里传。
      </p>
      {choices.error && <ProblemAlert problem={problemOf(choices.error)} onRetry={() => void choices.refetch()} />}
      <form onSubmit={keyIn} aria-label="来件内容">
        <section className="intake-card">
          <WhereTo
            label="哪家中心发来的"
            centres={choices.data?.centres.filter(({ tenant }) => !tenant) ?? []}
            value={from}
            onChange={setFrom}
          />
          <MomentField id="arrived-at" label="到平台的时间" value={arrivedAt ?? inputOf(now)} onChange={setArrivedAt} />
          <ItemSelect
            id="request-item"
            items={choices.data?.items}
            value={item}
            onChange={code => {
              setItem(code)
              setMatter(kept => ({ ...kept, mode: undefined, why: undefined, answers: {} }))
            }}
          />
        </section>
        {intake.error && <ProblemAlert problem={problemOf(intake.error)} onRetry={() => void intake.refetch()} />}
        {shown && (
          <section className="intake-card">
            <MatterForm intake={shown} matter={matter} problem={problem} onChange={change} />
            {problem && <ProblemAlert problem={problem} />}
            <div>
              <Button
                type="primary"
                size="large"
                htmlType="submit"
                loading={busy}
                disabled={!from?.name.trim() || !at || !matter.name.trim() || !matter.idNumber.trim()}
              >
                录入，去传图片
              </Button>
            </div>
          </section>
        )}
      </form>
    </div>
  )
}
