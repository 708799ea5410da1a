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

/** Which windows, and where each stands as far as the centre has said. */
export function windowPlaces({ phone, windows = [] }: Pick<Reception, 'phone' | 'windows'>): string[] {
  const all: Reception['windows'] = windows.length > 0 ? windows : [{ name: '各网点' }]
  return all.map(({ name, address }) => `${name}：${address ?? unknown(phone)}`)
}

/** Which windows, where, when, and whom to ring before one goes; one line each. */
export function windowLines(at: Reception): string[] {
  return [at.name, ...windowPlaces(at), `时间：${at.hours}`]
}

/** The doors of a refusal that lie outside this page, as one sentence; empty where there are none. */
export function doorWords(doors: readonly NextDoor[] | undefined, at: Reception | undefined): string {
  if (!doors || !at) return ''
  const { name, phone, hours, windows = [] } = at
  const which = windows.map(window => window.name).join('、') || '任一网点'
  const window = doors.includes('window') ? `窗口：${name}${which}，${hours}，去前先打${phone}。` : ''
  return window || (doors.includes('phone') ? `电话：${phone}，${hours}。` : '')
}
