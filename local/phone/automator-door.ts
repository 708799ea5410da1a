import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import type { PhoneEvent } from './host/phone-options'

interface Request {
  id: string
  method: string
  params?: Record<string, unknown>
}

/** The WebSocket that the unmodified `miniprogram-automator` connects to. */
export async function automatorDoor(
  port: number,
  answer: (method: string, params: Record<string, unknown>) => Promise<unknown>,
): Promise<{ wsEndpoint: string; emit(event: PhoneEvent): void; close(): Promise<void> }> {
  const server = new WebSocketServer({ port, host: '127.0.0.1' })
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', reject)
  })
  const wantLogs = new Set<WebSocket>()
  server.on('connection', socket => {
    socket.on('close', () => wantLogs.delete(socket))
    socket.on('message', raw => {
      const { id, method, params } = JSON.parse(String(raw)) as Request
      if (method === 'App.enableLog') wantLogs.add(socket)
      answer(method, params ?? {}).then(
        result => socket.send(JSON.stringify({ id, result })),
        (error: unknown) =>
          socket.send(
            JSON.stringify({ id, error: { message: error instanceof Error ? error.message : String(error) } }),
          ),
      )
    })
  })
  const emit = (event: PhoneEvent) => {
    for (const socket of server.clients) {
      if (event.kind === 'log' && wantLogs.has(socket)) {
        const args = event.args.map(one => (typeof one === 'object' ? JSON.stringify(one) : one))
        socket.send(JSON.stringify({ method: 'App.logAdded', params: { type: event.type, args } }))
      } else if (event.kind === 'exception')
        socket.send(
          JSON.stringify({ method: 'App.exceptionThrown', params: { message: event.message, stack: event.stack } }),
        )
      else if (event.kind === 'binding')
        socket.send(JSON.stringify({ method: 'App.bindingCalled', params: { name: event.name, args: event.args } }))
    }
  }
  return {
    wsEndpoint: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    emit,
    close: () =>
      new Promise(resolve => {
        for (const socket of server.clients) socket.terminate()
        server.close(() => resolve())
      }),
  }
}
