/** Script of the page around the phone; the choices also stand in the address, so a link opens the same phone. */
export const frameScript = `
const { entries, phones } = window.phoneFrame
const get = id => document.getElementById(id)
const frame = get('phone')
const asked = new URLSearchParams(location.search)
const now = Object.fromEntries(asked)
if (!now.openid) now.openid = phones[0] ? phones[0].openid : 'phone-1'
for (const id of ['fontSize']) if (now[id]) get(id).value = now[id]
if (now.width) get('device').value = now.width + 'x' + now.height
get('offline').checked = now.offline === '1'
get('openid').value = phones.some(phone => phone.openid === now.openid) ? '' : now.openid
const at = phones.findIndex(phone => phone.openid === now.openid)
if (at >= 0) get('person').value = at

function open() {
  const [width, height] = get('device').value.split('x')
  Object.assign(now, { width, height, fontSize: get('fontSize').value, offline: get('offline').checked ? '1' : '0' })
  frame.style.width = width + 'px'
  frame.style.height = height + 'px'
  const search = new URLSearchParams(now).toString()
  history.replaceState(null, '', '?' + search)
  get('log').textContent = '（没有报错）'
  frame.src = '/phone?' + search
}
function act(method, params) {
  const phone = frame.contentWindow.runningPhone
  if (phone) phone.handle(method, params || {}).catch(error => note(error.message))
}
function note(text) {
  const log = get('log')
  if (log.textContent === '（没有报错）') log.textContent = ''
  log.textContent = (text + '\\n' + log.textContent).slice(0, 4000)
}
get('scan').onclick = () => {
  const entry = entries[get('entry').value] || {}
  const query = new URLSearchParams(entry.query || {})
  const own = get('sceneText').value.trim()
  if (own) query.set('scene', own)
  Object.assign(now, { path: entry.path || '', scene: entry.scene || 1047, query: query.toString() })
  open()
}
get('change').onclick = () => {
  now.openid = get('openid').value.trim() || phones[get('person').value].openid
  open()
}
get('forget').onclick = async () => {
  await fetch('/forget?openid=' + encodeURIComponent(now.openid), { method: 'POST' })
  open()
}
get('offline').onchange = () => act('Phone.setOffline', { offline: get('offline').checked })
get('fontSize').onchange = open
get('device').onchange = open
get('restart').onclick = open
let away = false
get('hide').onclick = () => {
  away = !away
  act(away ? 'Phone.hide' : 'Phone.show')
}
get('pull').onclick = () => act('Phone.pullDownRefresh')
addEventListener('message', ({ data, origin }) => {
  if (origin !== location.origin || !data || !data.phone) return
  const event = data.phone
  if (event.kind === 'exception') note('出错：' + event.message)
  else if (event.kind === 'log' && event.type === 'error') note('console.error：' + event.args.map(String).join(' '))
})
open()
`
