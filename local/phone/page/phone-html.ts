import { browserBridge } from './browser-bridge'

/** The phone inside the frame of the page; its settings come from the address. */
export const phoneHtml = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>手机</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
</head><body><script src="/host.js"></script><script>
${browserBridge}
;(async () => {
  const settings = await (await fetch('/settings.json' + location.search)).json()
  const bundleReply = await fetch('/bundle.json')
  if (!bundleReply.ok) throw new Error(await bundleReply.text())
  const tell = message => parent.postMessage({ phone: message }, location.origin)
  window.runningPhone = await phoneHost.openPhone(await bundleReply.json(), settings, {
    ...browserBridge(),
    remember: (key, value) => void fetch('/memory?openid=' + encodeURIComponent(settings.openid), { method: 'POST', keepalive: String(value).length < 60000, body: JSON.stringify({ key, value }) }),
    emit: event => {
      if (event.kind === 'log') console[event.type === 'error' ? 'error' : event.type === 'warn' ? 'warn' : 'log']('[小程序]', ...event.args)
      else if (event.kind === 'exception') console.error('[小程序]', event.stack)
      tell(JSON.parse(JSON.stringify(event)))
    },
  })
  tell({ kind: 'ready' })
})().catch(error => {
  document.body.textContent = '手机没有打开：' + error.message
  document.body.style.padding = '24px'
  console.error(error)
})
</script></body></html>`
