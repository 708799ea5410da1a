import { join } from 'node:path'
import { JSDOM, VirtualConsole } from 'jsdom'
import { bundleHost } from './bundle-host'
import type { Engine, EngineOptions } from './engine'
import type { HostBridge, LogicRealm, PhoneSettings, WeappBundle } from './host/phone-options'
import { sendFromNode } from './send-from-node'
import { vmRealm } from './vm-realm'

interface HostModule {
  openPhone(
    bundle: WeappBundle,
    settings: PhoneSettings,
    bridge: HostBridge,
    realm: (rejected: (reason: unknown) => void) => LogicRealm,
  ): Promise<{ handle: Engine['handle'] }>
}

/** Runs the phone in jsdom: fast, complete in behaviour, without layout, pictures or a finger. */
export async function runInJsdom({ weappDir, bundle, settings, emit }: EngineOptions): Promise<Engine> {
  const virtualConsole = new VirtualConsole()
  virtualConsole.on('jsdomError', error => {
    // jsdom has no layout engine and says so for every unknown CSS construct; that is no news here
    if (!/Could not parse CSS|Not implemented/.test(error.message))
      emit({ kind: 'exception', message: error.message, stack: error.stack ?? '' })
  })
  const dom = new JSDOM('<!doctype html><html lang="zh-CN"><head></head><body></body></html>', {
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    virtualConsole,
    url: 'https://phone.invalid/',
  })
  const { window } = dom
  Object.assign(window, { TextEncoder, TextDecoder })
  window.eval(`${await bundleHost()};window.phoneHost=phoneHost`)
  const host = (window as unknown as { phoneHost: HostModule }).phoneHost
  let realm: ReturnType<typeof vmRealm> | undefined
  const bridge: HostBridge = {
    send: sendFromNode,
    assetUrl: path => `file://${join(weappDir, path)}`,
    loadsPictures: false,
    remember: () => {},
    emit,
  }
  // a page without layout needs no styles, and parsing them is most of jsdom's work
  const unstyled = { ...bundle, css: {} }
  const close = () => {
    realm?.close()
    window.close()
    return Promise.resolve()
  }
  const opening = host.openPhone(unstyled, settings, bridge, rejected => {
    realm = vmRealm(rejected)
    return realm
  })
  const { handle } = await opening.catch(async error => {
    await close()
    throw error
  })
  return {
    handle,
    screenshot: () => Promise.reject(new Error('jsdom draws nothing: take pictures in Chromium')),
    close,
  }
}
