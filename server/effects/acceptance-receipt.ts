import { findItem } from '../../core/catalogue/items/items'
import type { Application } from '../../core/domain/application/application'
import { beijing } from '../../core/domain/calendar/beijing'
import { wayOf } from '../../core/domain/centre/way-of'
import { formatDay } from '../../core/domain/text/format-day'
import { centreOf } from '../execution/working-time-of'
import type { Paper, Ports } from '../ports'

/** 业务受理回执: what was received, when, and by when the centre promised. Source: 行政许可法 32 practice, domain 2.4. */
export function acceptanceReceipt(ports: Ports, application: Application): Paper {
  const centre = centreOf(application.centre)
  const offer = centre.offers.find(candidate => candidate.item === application.item)
  const way = offer && wayOf(offer, application.mode)
  const received = beijing(application.submittedAt)
  return {
    kind: 'acceptance-receipt',
    title: '业务受理回执',
    number: application.number,
    centre: { name: centre.name, phone: centre.phone, code: centre.code },
    rows: [
      { label: '办理事项', value: findItem(application.item)?.fullTitle ?? '' },
      { label: '申请人', value: ports.vault.open(application._id, application.sealed, 'name') },
      { label: '证件号码', value: application.masked.idNumber },
      { label: '收到时间', value: `${formatDay(received.day)} ${received.time}` },
      { label: '收到材料', value: `照片${application.materials.filter(material => !material.replacedAt).length}张` },
      ...(application.bank
        ? [{ label: '收款账户', value: `${application.bank.name} ${application.masked.card}` }]
        : []),
      { label: '承诺时限', value: way?.promise.value.words ?? '' },
      { label: '最晚办结', value: formatDay(application.deadline.dueOn) },
    ],
    statement: `您的申请已收到。办理进度可在小程序“办理进度”里查看；有疑问请拨打${centre.phone}。`,
    issuedOn: received.day,
  }
}
