import type { PhoneEvent, PhoneSettings, WeappBundle } from './host/phone-options'

/** A phone that runs: in jsdom or in Chromium. */
export interface Engine {
  handle(method: string, params: Record<string, unknown>): Promise<unknown>
  /** The screen as PNG in base64; jsdom draws nothing and refuses. */
  screenshot(): Promise<string>
  close(): Promise<void>
}

export interface EngineOptions {
  weappDir: string
  bundle: WeappBundle
  settings: PhoneSettings
  emit(event: PhoneEvent): void
}
