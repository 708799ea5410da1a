import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from 'react-router'
import type { QueueRow } from '../../core/contract/staff/queue'
import type { SearchBy } from '../../core/contract/staff/search'
import { ask, type Reply } from '../cloud'
import { PageAlerts } from '../parts/page-alerts'
import { useTitle } from '../parts/use-title'
import { CertificateFound } from './certificate-found'
import { QueueFoot } from './queue-foot'
import { QueueTable } from './queue-table'
import { useClaim } from './use-claim'
import { useRowKeys } from './use-row-keys'
import './queue.css'
import { casePlace } from '../places'

const byWords: Readonly<Record<SearchBy, string>> = {
  number: '申请编号',
  exchange: '协同编号',
  certificate: '证明编号',
  name: '姓名',
  'name-and-phone': '姓名和手机尾号',
  'id-number': '证件号码',
}

function foundWords({ by, rows, certificates, more }: Reply<'search'>): string {
  const found = certificates?.length ? `${certificates.length} 份证明` : `${rows.length} 件`
  return `按${byWords[by]}找到 ${found}${more ? '以上' : ''}`
}

/** 搜索结果 */
export function SearchPage() {
  const { state } = useLocation()
  const navigate = useNavigate()
  const text = typeof state?.text === 'string' ? state.text : ''
  const { data, error, refetch } = useQuery({
    queryKey: ['search', text],
    queryFn: () => ask('search', { text }),
    enabled: text !== '',
    gcTime: 60_000,
  })
  const along = data?.by === 'number' || data?.by === 'exchange' ? { number: text } : undefined
  const open = (row: QueueRow) => void navigate(casePlace(row.id), { state: along })
  const claims = useClaim({ openRow: open })
  const { at, setAt } = useRowKeys(data?.rows, {
    open,
    claim: row => row.claimable && !row.assignee && void claims.claim(row),
    release: row => row.releasable && void claims.release(row),
  })
  useTitle('搜索结果')

  return (
    <div className="queue-page">
      <div className="queue-body">
        <div className="page-head">
          <h1>搜索结果</h1>
          <span className="quieter number" aria-live="polite">
            {data && foundWords(data)}
          </span>
        </div>
        <PageAlerts error={error} onRetry={() => void refetch()} />
        <div className="queue-scroll">
          {!text && (
            <div className="queue-nothing">
              请在上方输入申请编号、协同编号、证明编号、完整证件号码、姓名，或姓名加手机尾号（如：王建国 5678）。
            </div>
          )}
          {data?.certificates?.map(certificate => (
            <CertificateFound key={certificate.number} certificate={certificate} />
          ))}
          {data?.more && (
            <p className="search-more warned">
              同名的不止这些，只列出最近 50 件。请加手机尾号，或用编号、证件号码再查。
            </p>
          )}
          {text && !error && !data?.certificates?.length && (
            <QueueTable
              rows={data?.rows}
              at={at}
              along={along}
              changed={claims.changed}
              busy={claims.busy}
              label="搜索结果"
              sorted={false}
              onAt={setAt}
              onClaim={row => void claims.claim(row)}
              onRelease={row => void claims.release(row)}
              empty={
                <div>
                  <h2>没有找到</h2>
                  <p className="quiet">
                    请对着纸面或手机上的字再核一遍：编号和证件号码要填完整，只填一部分查不到；手机尾号要和姓名一起填。
                  </p>
                  <p className="quiet">别的中心的办件在这里查不到。8位核对码请到“核对身份”里填。</p>
                </div>
              }
            />
          )}
        </div>
        <QueueFoot words={data ? `共 ${data.rows.length + (data.certificates?.length ?? 0)} 件` : ''} />
        <span className="only-read" aria-live="polite">
          {claims.said}
        </span>
      </div>
    </div>
  )
}
