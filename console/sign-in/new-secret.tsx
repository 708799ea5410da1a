import { Alert, Button, QRCode } from 'antd'
import { useEffect, useRef } from 'react'
import { CopyButton } from '../parts/copy-button'
import { InFours } from '../parts/in-fours'

interface Props {
  account: string
  secret: string
  onDone: () => void
}

const issuer = '公积金跨省通办'

/** As authenticator apps read it. */
const addressOf = (account: string, secret: string) =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`

/** The new second factor, shown once, to be taken into the authenticator before anything else. */
export function NewSecret({ account, secret, onDone }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="sign-in-card" data-testid="new-secret">
      <div className="sign-in-problem">
        <Alert
          type="success"
          showIcon
          role="status"
          title="新密码已设好，旧密码和旧验证器已作废"
          description="还差一步：把新的密钥装进手机验证器。密钥只显示这一次，离开这一页就看不到了。"
        />
      </div>
      <section className="new-secret-code">
        <h2 ref={heading} tabIndex={-1}>
          用手机验证器扫码
        </h2>
        <div role="img" aria-label="验证器密钥的二维码；扫不了的请在右边抄密钥">
          <QRCode type="svg" errorLevel="L" size={216} bordered={false} value={addressOf(account, secret)} />
        </div>
        <p className="quiet small">请先在验证器里删掉旧的“{issuer}”，再扫。</p>
      </section>
      <section>
        <h2>
          <span className="sign-in-step">或</span>扫不了，手工输入
        </h2>
        <p className="quiet">在验证器里选“输入密钥”“基于时间”，空格不用输。</p>
        <div className="new-secret-text">
          <InFours text={secret} testId="totp-secret" />
          <CopyButton text={secret} what="密钥" />
        </div>
        <p className="warned small">这是您登录的第二把钥匙，不要拍照、不要发给任何人。</p>
        <div className="sign-in-ways">
          <Button type="primary" size="large" block onClick={onDone}>
            已装进验证器，去登录
          </Button>
        </div>
      </section>
    </div>
  )
}
