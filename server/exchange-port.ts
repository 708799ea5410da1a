import type { CentreCode } from '../core/domain/values/ids'

/** Who a signed message is from, and what it says; or why it is not believed. */
export type ReadMessage = { ok: true; from: string; content: unknown } | { ok: false; reason: string }

/** What another centre's gateway says; `unknown` when it did not answer in time, or what came back cannot be read. */
export type GatewayAnswer<T> = { kind: 'yes'; value: T } | { kind: 'unknown'; reason: string }

/** Another centre's gateway. We are the client, with our certificate; what is said is signed apart from that. */
export interface Gateway {
  readonly code: string
  readonly name: string
  /** `push`: they call us as we call them. `poll`: they keep a mailbox, which we look into. */
  readonly lane: 'push' | 'poll'
  /** One signed delivery. */
  deliver(signed: string): Promise<GatewayAnswer<{ heard: true } | { heard: false; refused: string }>>
  /** @param leave a signed ask `file` */
  putFile(leave: string, bytes: Uint8Array): Promise<GatewayAnswer<'kept'>>
  /** @param ask a signed ask `query` */
  wasHeard(ask: string): Promise<GatewayAnswer<boolean>>
  /** Oldest first. @param ask a signed ask `waiting` */
  waiting(ask: string): Promise<GatewayAnswer<{ id: string; signed: string }[]>>
  /** @param ask a signed ask `fetch` */
  fetchFile(ask: string): Promise<GatewayAnswer<Uint8Array>>
  /** @param ask a signed ask `taken` */
  taken(ask: string): Promise<GatewayAnswer<'gone'>>
}

/** Gateways this installation knows, by centre code. */
export interface Gateways {
  find(code: string): Gateway | undefined
  all(): readonly Gateway[]
  /** May this address speak for that centre? Where no addresses are given, any. */
  mayCall(code: string, ip: string | undefined): boolean
}

/** Several files as one, for a person to attach to a message. */
export type Pack = (entries: readonly { name: string; bytes: Uint8Array }[]) => Uint8Array

/** The keys by which centres know each other's messages. */
export interface MessageKeys {
  /** SHA-256 as hex, of text or bytes; the same at every centre. */
  digest(content: string | Uint8Array): string
  /** `content` signed in the name of one of our centres (JWS, ES256). */
  sign(centre: CentreCode, content: object): Promise<string>
  /** Believed is a pinned key alone; age, receiver and first use are the caller's to check. */
  read(signed: string): Promise<ReadMessage>
}
