import { Alert, Button, Modal } from 'antd'
import type { Reply } from '../cloud'
import { CopyButton } from '../parts/copy-button'
import { InFours } from '../parts/in-fours'
import { useReturnFocus } from '../parts/use-return-focus'
import { shortTime } from '../words/short-time'

interface Props {
  name: string
  given: Reply<'confirm-recovery'>
  onClose: () => void
}

/** The code, this once: neither Esc nor a click beside it takes it away. */
export function RecoveryCode({ name, given: { recoveryCode, expiresAt }, onClose }: Props) {
  useReturnFocus()
  return (
    <Modal
      title={`${name}的重置码`}
      open
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          我已记下，关闭
        </Button>
      }
    >
      <div className="recovery-code">
        <InFours text={recoveryCode} testId="recovery-code" />
        <CopyButton text={recoveryCode} what="重置码" />
      </div>
      <p>
        <b className="number">{shortTime(expiresAt)}</b> 以前有效，只能用一次。
      </p>
      <Alert
        type="warning"
        showIcon
        title="只显示这一次，关闭后谁也查不到"
        description="请当面交给本人，不要用聊天软件、短信或邮件发。请本人在登录页点“用重置码设新密码”，带上手机装新的验证器。没用上就过期的，两位管理员重新办。"
      />
    </Modal>
  )
}
