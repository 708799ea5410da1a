import type { ReactNode } from 'react'

/** 申请人将看到: the page as it will stand on the phone. */
export function PhonePreview({ children }: { children: ReactNode }) {
  return (
    <aside className="phone-preview" aria-label="申请人将看到">
      <span className="small quiet">申请人将看到</span>
      <div className="phone">
        <div className="phone-title">办理进度</div>
        <div className="phone-body">{children}</div>
      </div>
    </aside>
  )
}
