import type { NextDoor } from './problem'

/** What a depositor's phone knows of the chosen centre. */
export interface Reception {
  name: string
  /** With the area code. */
  phone: string
  hours: string
  /** Outlets with a counter; an address only where the centre has given one. */
  windows?: readonly { name: string; address?: string }[]
}

/** 待中心确认: nobody has told us where it stands, so nobody is sent there unasked. */
const unknown = (phone: string) => `地址待中心确认，去前先打${phone}`

/** Which windows, where, when, and whom to ring before one goes; one line each. */
export function windowLines({ name, phone, hours, windows = [] }: Reception): string[] {
  const all = windows.length > 0 ? windows : [{ name: '各网点' }]
  const places = all.map(
    window => `${window.name}：${'address' in window && window.address ? window.address : unknown(phone)}`,
  )
  return [name, ...places, `时间：${hours}`]
}

/** The doors of a refusal that lie outside this page, as one sentence; empty where there are none. */
export function doorWords(doors: readonly NextDoor[] | undefined, at: Reception | undefined): string {
  if (!doors || !at) return ''
  const { name, phone, hours, windows = [] } = at
  const which = windows.map(window => window.name).join('、') || '任一网点'
  const window = doors.includes('window') ? `窗口：${name}${which}，${hours}，去前先打${phone}。` : ''
  return window || (doors.includes('phone') ? `电话：${phone}，${hours}。` : '')
}
