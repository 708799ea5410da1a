/** Script that defines `browserBridge()`: how a phone in a browser sends requests (through our own server) and finds pictures. */
export const browserBridge = `
function browserBridge() {
  return {
    loadsPictures: true,
    assetUrl: path => '/weapp/' + path,
    send({ method, url, headers, body, onSent, onReceived }) {
      const call = new XMLHttpRequest()
      const done = new Promise((resolve, reject) => {
        call.open(method, '/pass-on?url=' + encodeURIComponent(url))
        call.responseType = 'arraybuffer'
        for (const [name, value] of Object.entries(headers)) call.setRequestHeader(name, value)
        call.upload.onprogress = event => onSent && onSent(event.loaded, event.total)
        call.onprogress = event => onReceived && onReceived(event.loaded, event.total)
        call.onerror = () => reject(new Error('net::ERR_FAILED'))
        call.onabort = () => reject(new Error('abort'))
        call.onload = () => {
          if (call.status === 502) return reject(new Error('net::ERR_CONNECTION_REFUSED'))
          const lines = call.getAllResponseHeaders().trim().split(/[\\r\\n]+/).filter(Boolean)
          const received = Object.fromEntries(lines.map(line => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]))
          resolve({ status: call.status, headers: received, body: new Uint8Array(call.response) })
        }
        call.send(body || null)
      })
      return { done, abort: () => call.abort() }
    },
  }
}`
