import { browserBridge } from './browser-bridge'

/** The phone alone, filling the window: what automation in Chromium shows. */
export const bareHtml = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>手机</title>
<meta name="viewport" content="width=device-width,initial-scale=1,minimum-scale=1,maximum-scale=1,user-scalable=no">
</head><body><script src="/host.js"></script><script>
${browserBridge}
window.phoneReady = true
window.startBare = async settings => {
  const bundle = await (await fetch('/bundle.json')).json()
  window.barePhone = await phoneHost.openPhone(bundle, settings, {
    ...browserBridge(),
    emit: event => void window.phoneEmit(JSON.parse(JSON.stringify(event))),
    remember: (key, value) => void window.phoneRemember(key, value),
    touch: (x, y) => window.phoneTouch(x, y),
  })
}
</script></body></html>`
