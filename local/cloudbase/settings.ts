import { z } from 'zod'

const route = z.string().regex(/^\/[\w./-]*$/, 'a path such as /staff')
const direction = z.union([z.enum(['asc', 'desc', '1', '-1']), z.literal(1), z.literal(-1)])
const index = z.object({
  name: z.string().regex(/^[\w.-]+$/),
  keys: z.array(z.object({ field: z.string(), direction })).min(1),
  unique: z.boolean().optional(),
})
const rule = z.union([z.boolean(), z.string()])

/** What an environment of CloudBase is configured with; the file given as `--settings`. */
export const Settings = z.object({
  /** Environment id. */
  env: z.string().default('local-env'),
  appid: z.string().default('wxlocal0000000000'),
  appSecret: z.string().default('local'),
  /** The credential functions and tools sign with; the wire refuses any other secret id. */
  credentials: z
    .object({ secretId: z.string(), secretKey: z.string() })
    .default({ secretId: 'local', secretKey: 'local' }),
  /** Environment variables of each function; `*` is for all. */
  environment: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Functions the mini-program may call (function security rule `auth != null`; all others `false`). */
  clientFunctions: z.array(z.string()).default([]),
  httpAccess: z.array(z.object({ path: route, function: z.string() })).default([]),
  staticHosting: z.array(z.object({ path: route, dir: z.string() })).default([]),
  corsOrigins: z.array(z.string()).default([]),
  /** Path of `indexes.json` (relative to the settings file) or its content: collection -> indexes. */
  indexes: z.union([z.string(), z.record(z.string(), z.array(index))]).default({}),
  /** Storage security rule: true, false, "auth != null" or "resource.openid == auth.openid". */
  storageRules: z.object({ read: rule, write: rule }).default({ read: false, write: 'resource.openid == auth.openid' }),
  /** Database security rules of the mini-program by collection; a collection without one lets no client in. */
  databaseRules: z.record(z.string(), z.object({ read: z.boolean(), write: z.boolean() })).default({}),
  maxFileBytes: z
    .number()
    .int()
    .positive()
    .default(50 * 1024 * 1024),
  /** Where `openapi` calls go, in place of https://api.weixin.qq.com. */
  wechatBase: z.string().optional(),
  /** true: no timer runs; a list: the timers of these functions do not. */
  timersOff: z.union([z.boolean(), z.array(z.string())]).default(false),
  /** Most instances of one function at a time. */
  maxInstances: z.number().int().positive().default(10),
  control: z.boolean().default(false),
})
export type Settings = z.infer<typeof Settings>
