import sdk from 'wx-server-sdk'

/**
 * The few parts of `wx-server-sdk` this project uses, with types of our own: the package's declarations are older than its
 * code (`init({ env: DYNAMIC_CURRENT_ENV })` does not pass them). Nothing else imports the SDK.
 */
export interface CloudSdk {
  readonly DYNAMIC_CURRENT_ENV: unknown
  init(options: { env: unknown; timeout?: number }): void
  getWXContext(): WxContext
  database(options?: { throwOnNotFound?: boolean }): CloudDatabase
  callFunction(request: { name: string; data: unknown }): Promise<{ result: unknown }>
  uploadFile(request: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(request: { fileID: string }): Promise<{ fileContent: Buffer }>
  deleteFile(request: {
    fileList: string[]
  }): Promise<{ fileList: { fileID: string; status: number; errMsg: string }[] }>
  getTempFileURL(request: {
    fileList: { fileID: string; maxAge: number }[]
  }): Promise<{ fileList: { fileID: string; tempFileURL: string; status: number; errMsg: string }[] }>
  openapi: {
    subscribeMessage: {
      send(message: Record<string, unknown>): Promise<{ errCode?: number; errcode?: number; errMsg?: string }>
    }
  }
}

/** What the platform says about the caller. All-digit values arrive as numbers. */
export interface WxContext {
  OPENID?: string | number
  APPID?: string | number
  SOURCE?: string | number
  CLIENTIP?: string | number
  CLIENTIPV6?: string | number
}

export interface CloudDatabase {
  readonly command: CloudCommand
  collection(name: string): CloudQuery & {
    add(request: { data: object }): Promise<{ _id: string }>
  }
}

export interface CloudQuery {
  where(conditions: object): CloudQuery
  orderBy(field: string, direction: 'asc' | 'desc'): CloudQuery
  limit(count: number): CloudQuery
  get(): Promise<{ data: unknown[] }>
  count(): Promise<{ total: number }>
  update(request: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

/** Conditions and changes made by these are objects only the SDK understands. */
export interface CloudCommand {
  eq(value: unknown): CloudCondition
  neq(value: unknown): CloudCondition
  gt(value: unknown): CloudCondition
  gte(value: unknown): CloudCondition
  lt(value: unknown): CloudCondition
  lte(value: unknown): CloudCondition
  in(values: readonly unknown[]): CloudCondition
  and(conditions: readonly object[]): object
  or(conditions: readonly object[]): object
  set(value: unknown): object
  push(change: { each: readonly unknown[]; slice: number }): object
}
export interface CloudCondition {
  and(other: CloudCondition): CloudCondition
}

let ready: CloudSdk | undefined

/** The SDK, bound to the environment the function runs in; set up once per instance. */
export function cloudSdk(): CloudSdk {
  if (!ready) {
    const cloud = sdk as unknown as CloudSdk
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
    ready = cloud
  }
  return ready
}
