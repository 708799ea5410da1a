/** Shapes that cross from the engine (Node, or the page that shows the phone) into the phone host. No DOM, no Node here. */

/** One compiled mini-program: what `compile-weapp` makes of the folder that is uploaded to WeChat. */
export interface WeappBundle {
  js: Record<string, string>
  json: Record<string, PageJson | undefined>
  css: Record<string, string>
  /** Source of an expression that evaluates to the template table of glass-easel. */
  templates: string
  templatePaths: string[]
  /** The same for the phone's own built-in components. */
  builtInTemplates: string
  /** Other files of the package (pictures), as paths without a leading slash. */
  assets: string[]
  /** Every name of `wx` in miniprogram-api-typings. */
  wxNames: string[]
  warnings: string[]
}

export interface WindowJson {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: 'black' | 'white'
  navigationStyle?: 'default' | 'custom'
  backgroundColor?: string
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
}

export interface TabItem {
  pagePath: string
  text?: string
  iconPath?: string
  selectedIconPath?: string
}

export interface TabBarJson {
  custom?: boolean
  color?: string
  selectedColor?: string
  backgroundColor?: string
  borderStyle?: string
  list: TabItem[]
}

/** `app.json` or the `.json` beside a page or component; WeChat documents far more keys than the host reads. */
export interface PageJson extends WindowJson {
  component?: boolean
  usingComponents?: Record<string, string>
  styleIsolation?: string
  pages?: string[]
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
  window?: WindowJson
  tabBar?: TabBarJson
  entryPagePath?: string
}

export interface LaunchOptions {
  /** Page path without leading slash; the app's first page if empty. */
  path?: string
  query?: Record<string, string>
  /** Scene number of WeChat, 1001 if empty; 1047 is a scanned mini-program code. */
  scene?: number
}

/** A picture the camera or album of this phone can give. */
export interface MediaFile {
  name: string
  /** Bytes in base64. */
  base64: string
  /** Where a browser fetches the bytes when `base64` is empty. */
  url?: string
  mime: string
}

export type OverlayKind =
  | 'modal'
  | 'action-sheet'
  | 'picker'
  | 'media'
  | 'privacy'
  | 'subscribe'
  | 'face'
  | 'document'
  | 'preview'
  | 'call'
  | 'permission'
  | 'scan'
  | 'toast'
  | 'loading'

/** What automation sees of a layer the phone draws above the page. */
export interface OverlayView {
  kind: OverlayKind
  title: string
  content: string
  buttons: string[]
  choices: string[]
}

export type SubscribeAnswer = 'ask' | 'accept' | 'reject'
export type FaceOutcome = 'ask' | 'pass' | 'fail' | 'cancel'

export interface PhoneSettings {
  openid: string
  /** Base address of the stand-in cloud, for example `http://127.0.0.1:4000`. */
  cloudBase: string
  /** Base address of the stand-in for WeChat's servers; without it no face check can be finished. */
  wechatBase?: string
  appId: string
  launch: LaunchOptions
  device: { width: number; height: number }
  /** WeChat's own text size setting in px; 17 is what a new phone has. */
  fontSize: number
  offline: boolean
  /** The number a button with open-type getPhoneNumber gives away; invented. */
  phoneNumber: string
  subscribeAnswer: SubscribeAnswer
  faceOutcome: FaceOutcome
  locationAllowed: boolean
  samples: MediaFile[]
  /** What this phone remembers from earlier runs: storage, saved files, consent. */
  memory: Record<string, string>
}

export interface NetRequest {
  method: string
  url: string
  headers: Record<string, string>
  body?: Uint8Array
  onSent?: (sent: number, total: number) => void
  onReceived?: (received: number, total: number) => void
}

export interface NetReply {
  status: number
  headers: Record<string, string>
  body: Uint8Array
}

export interface NetCall {
  done: Promise<NetReply>
  abort(): void
}

export type PhoneEvent =
  | { kind: 'log'; type: string; args: unknown[] }
  | { kind: 'exception'; message: string; stack: string }
  | { kind: 'binding'; name: string; args: unknown[] }
  | { kind: 'closed' }

/** What the surroundings do for the host. */
export interface HostBridge {
  send(request: NetRequest): NetCall
  /** Address under which a file of the package can be shown in an `img`. */
  assetUrl(path: string): string
  /** Remember or (null) forget one entry of this phone's memory. */
  remember(key: string, value: string | null): void
  emit(event: PhoneEvent): void
  /** false where nothing is decoded (jsdom): the host then says itself that a known picture has loaded. */
  loadsPictures: boolean
  /** A real finger on the glass at page coordinates; absent where there is no layout (jsdom). */
  touch?(x: number, y: number): Promise<void>
}

/** The realm the app's logic runs in: no `window`, no `document`, no code from strings. */
export interface LogicRealm {
  /** Compiles `code` as a function body with the given parameter names, in the realm. */
  compile(file: string, code: string, params: string[]): (...args: unknown[]) => unknown
  /** Names visible to every module, beside ECMAScript's own. */
  globals: Record<string, unknown>
  /** A deep copy made of the realm's own objects, as WeChat's bridge hands over: only what JSON can carry. */
  copy<T>(value: T): T
  arrayBuffer(bytes: Uint8Array): ArrayBuffer
  error(message: string): Error
  promise<T>(start: (resolve: (value: T) => void, reject: (reason: unknown) => void) => void): Promise<T>
}
