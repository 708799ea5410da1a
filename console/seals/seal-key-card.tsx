import { Button } from 'antd'
import type { Reply } from '../cloud'
import { InFours } from '../parts/in-fours'

interface Props {
  sealKey: Reply<'list-seal-keys'>['keys'][number]
  /** Who asked, as people call them. */
  askedBy: string
  onApprove: () => void
}

/** One seal: whether it is in use, and whole, so that it can be compared with what the issuer wrote. */
export function SealKeyCard({ sealKey: { fingerprint, state, askedBy: id, mine }, askedBy, onApprove }: Props) {
  return (
    <li className="seal-key" data-testid={`seal-${fingerprint}`}>
      <div className="row">
        {state === 'approved' ? (
          <span className="dot strong">在用</span>
        ) : (
          <span className="badge warn">{mine ? '等另一位管理员同意' : '等您同意'}</span>
        )}
        <span className="gap" />
        <span className="small quiet">{id === 'first-use' ? '第一次用印时登记' : `${askedBy}申请`}</span>
      </div>
      <InFours text={fingerprint} />
      {state === 'asked' && !mine && (
        <Button size="small" type="primary" aria-label={`同意换章：指纹${fingerprint}`} onClick={onApprove}>
          同意换章
        </Button>
      )}
    </li>
  )
}
