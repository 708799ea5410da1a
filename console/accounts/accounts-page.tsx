import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { StaffAccount } from '../../core/contract/staff/accounts'
import type { Reply } from '../cloud'
import { useStaff } from '../frame/use-staff'
import { PageAlerts } from '../parts/page-alerts'
import { useTitle } from '../parts/use-title'
import type { AccountAction } from './account-actions'
import { AccountDialogues } from './account-dialogues'
import { AccountsTable } from './accounts-table'
import { RecoveryCode } from './recovery-code'
import { useAccounts } from './use-accounts'
import '../queue/queue.css'
import './accounts.css'

/** 账号: who may sign in at this centre; closing an account alone, resetting one by two administrators. */
export function AccountsPage() {
  const cache = useQueryClient()
  const { data, error, refetch, isRefetching } = useAccounts()
  const self = useStaff().data?.staff.id
  const [wanted, setWanted] = useState('')
  const [chosen, setChosen] = useState<{ account: StaffAccount; action: AccountAction }>()
  const [given, setGiven] = useState<Reply<'confirm-recovery'> & { name: string }>()
  const [done, setDone] = useState<string>()
  useTitle('账号')

  const all = data?.staff
  const text = wanted.trim().normalize('NFKC').toLowerCase()
  const shown = all?.filter(({ name, account }) => name.includes(text) || account.toLowerCase().includes(text))
  const nameOf = (id: string) => all?.find(colleague => colleague.id === id)?.name ?? id
  const closed = all?.filter(({ active }) => !active).length ?? 0
  const waiting = all?.filter(({ recovery }) => recovery && !recovery.confirmed).length ?? 0

  function finish(words?: string): void {
    setChosen(undefined)
    setDone(words)
    void cache.invalidateQueries({ queryKey: ['accounts'] })
  }

  return (
    <div className="queue-page">
      <div className="queue-body">
        <div className="page-head">
          <h1>账号</h1>
          <span className="quieter number">
            {all && `${all.length} 人${closed ? `·${closed} 人停用` : ''}${waiting ? `·${waiting} 个重置等确认` : ''}`}
          </span>
          <span className="gap" />
          <Input
            className="accounts-find"
            aria-label="按姓名或工号找"
            placeholder="姓名、工号"
            autoComplete="off"
            allowClear
            value={wanted}
            onChange={event => setWanted(event.target.value)}
          />
          <Button onClick={() => void refetch()} loading={isRefetching}>
            刷新
          </Button>
        </div>
        <PageAlerts error={error} onRetry={() => void refetch()} done={done} />
        <div className="queue-scroll">
          {shown?.length === 0 ? (
            <div className="queue-nothing">
              <div>
                <h2>没有找到“{wanted.trim()}”</h2>
                <p className="quiet">只找本中心的账号。新账号由信息科用名单添加。</p>
                <Button onClick={() => setWanted('')}>看全部账号</Button>
              </div>
            </div>
          ) : (
            !(error && !shown) && (
              <AccountsTable
                accounts={shown}
                self={self}
                nameOf={nameOf}
                onAct={(account, action) => {
                  setDone(undefined)
                  setChosen({ account, action })
                }}
              />
            )
          )}
        </div>
        <div className="page-foot">
          <span>停用一位管理员就能办，马上生效；重置要两位管理员，一位申请，另一位确认。</span>
          <span className="gap" />
          <span className="number" aria-live="polite">
            {shown ? `显示 ${shown.length} 人，共 ${all?.length} 人` : error ? '' : '正在读取'}
          </span>
        </div>
      </div>
      {chosen && (
        <AccountDialogues
          {...chosen}
          askedBy={nameOf(chosen.account.recovery?.askedBy ?? '')}
          onClose={() => setChosen(undefined)}
          onDone={finish}
          onCode={code => {
            setGiven({ ...code, name: chosen.account.name })
            finish()
          }}
        />
      )}
      {given && <RecoveryCode name={given.name} given={given} onClose={() => setGiven(undefined)} />}
    </div>
  )
}
