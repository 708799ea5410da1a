import { Alert, Button, Checkbox } from 'antd'
import { type FormEvent, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Problem } from '../../core/domain/problem/problem'
import type { ItemCode } from '../../core/domain/values/ids'
import { type Reply, staff } from '../cloud'
import { ProblemAlert } from '../parts/problem-alert'
import { problemOf } from '../parts/problem-of'
import { randomKey } from '../parts/random-key'
import { useTitle } from '../parts/use-title'
import { ItemSelect } from './item-select'
import { blank, type Matter, spoken, stillWrong } from './matter'
import { MatterForm } from './matter-form'
import { useIntake, useIntakeChoices } from './use-intake'
import { type Where, WhereTo } from './where-to'
import './intake.css'
import { casePlace, queuePlace } from '../places'

/**
 * 收件: another centre's depositor stands here, or an own one (本地办理). The deciding centre's online way is offered first; whoever would
 * rather not is not turned away. What was typed stays until it has been taken.
 */
export function IntakePage() {
  const navigate = useNavigate()
  const choices = useIntakeChoices()
  const [where, setWhere] = useState<Where>()
  const [item, setItem] = useState<ItemCode>()
  const intake = useIntake(where?.code, item)
  const [matter, setMatter] = useState<Matter>(blank)
  const [guided, setGuided] = useState(false)
  const [compared, setCompared] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  // One key for one matter: pressed twice, or sent again after a lost answer, it is one case.
  const key = useRef(randomKey())
  const change = (next: Matter) => {
    setProblem(stillWrong(problem, matter, next))
    setMatter(next)
  }
  useTitle('收件')

  const shown = intake.data
  const way = shown?.ways.find(({ mode }) => mode === matter.mode) ?? shown?.ways[0]
  const ownWays = shown && (shown.channels.length > 0 || shown.onlineHere)

  async function take(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!where || !item || !shown || !way || busy) return
    setBusy(true)
    const outcome = await staff('start-intake', {
      key: key.current,
      to: where.code,
      ...(where.name ? { toName: where.name } : {}),
      item,
      mode: way.mode,
      why: matter.why ?? (shown.places[0] as NonNullable<Matter['why']>),
      ...spoken(matter, way.needsPayee),
      compared: true,
      guided,
    })
    setBusy(false)
    if (!outcome.ok) {
      // Refused is not taken: mended, it is sent as new.
      key.current = randomKey()
      setProblem(outcome.problem)
      return
    }
    void navigate(casePlace(outcome.body.review.row.id), { state: { from: queuePlace('receiving') } })
  }

  return (
    <div className="intake-page">
      <h1>收件</h1>
      <p className="quiet">
        收申请人的申请，外地的、本中心的都收：先看他能不能自己在线上办，再核对身份、填内容、收材料。
      </p>
      {choices.error && <ProblemAlert problem={problemOf(choices.error)} onRetry={() => void choices.refetch()} />}
      <section className="intake-card" aria-label="办什么、归哪里办">
        <WhereTo label="归哪家中心办" centres={withOwn(choices.data)} value={where} onChange={setWhere} />
        <ItemSelect
          id="intake-item"
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
        <form onSubmit={take} aria-label="申请内容">
          {shown.local && (
            <Alert
              data-testid="local-intake"
              type="info"
              showIcon
              title="本中心的缴存人：按本地办理收件"
              description="只填一份申请表，不用查询授权书，不发给别的中心，不算跨省通办。受理后由经办、复核两个人先后审核，期限从受理算起。"
            />
          )}
          {ownWays && (
            <Alert
              type="info"
              showIcon
              title="请先引导：这件事申请人可以自己办"
              description={
                <>
                  <ul className="channels">
                    {shown.onlineHere && <li>本小程序：全程网办，不用跑窗口</li>}
                    {shown.channels.map(({ name, how }) => (
                      <li key={name}>
                        {name}：{how}
                      </li>
                    ))}
                  </ul>
                  <Checkbox checked={guided} onChange={event => setGuided(event.target.checked)}>
                    已经引导过，申请人办不了或要求在窗口办
                  </Checkbox>
                </>
              }
            />
          )}
          {shown.ways.length === 0 ? (
            <Alert type="warning" showIcon title="那家中心这个事项没有窗口收件的办法，请引导申请人走线上渠道。" />
          ) : (
            <section className="intake-card">
              <MatterForm intake={shown} matter={matter} problem={problem} onChange={change} />
              <Checkbox checked={compared} data-testid="compared" onChange={event => setCompared(event.target.checked)}>
                我已当面核对：本人、证件照片和证件号码一致；{shown.local ? '申请表' : '申请表和查询授权书'}已签好
              </Checkbox>
              {problem && <ProblemAlert problem={problem} />}
              <div>
                <Button
                  type="primary"
                  size="large"
                  htmlType="submit"
                  loading={busy}
                  disabled={
                    !compared || (ownWays === true && !guided) || !matter.name.trim() || !matter.idNumber.trim()
                  }
                >
                  收下，去传材料
                </Button>
              </div>
            </section>
          )}
        </form>
      )}
    </div>
  )
}

/** The own centre first: most who come to a window are its own depositors. */
function withOwn(choices: Reply<'list-intake'> | undefined): Parameters<typeof WhereTo>[0]['centres'] {
  if (!choices) return []
  return [{ code: choices.own, name: `${choices.ownName}（本中心）`, tenant: true }, ...choices.centres]
}
