interface PageShape {
  /** As `src/app.config.ts` declares it. */
  path: `pages/${string}`
  tab?: true
  /** Without these in its address the page has nothing to show. */
  needs?: readonly string[]
  takes?: readonly string[]
}

/**
 * Every page of the mini-program by name. Whoever leads to one, a notice, a message of WeChat, a scanned code, a button or a refusal, takes
 * its address from here; `src/app.config.ts` is held against it by a test.
 */
export const pages = {
  home: { path: 'pages/home/home', tab: true, takes: ['scene', 'q'] },
  applications: { path: 'pages/applications/applications', tab: true },
  me: { path: 'pages/me/me', tab: true },
  logIn: { path: 'pages/log-in/log-in' },
  centres: { path: 'pages/centre/centres' },
  proveByFace: { path: 'pages/proof/face' },
  proveByPassword: { path: 'pages/proof/password' },
  proveAtWindow: { path: 'pages/proof/window' },
  register: { path: 'pages/proof/register' },
  resetPassword: { path: 'pages/proof/reset' },
  fund: { path: 'pages/fund/accounts' },
  years: { path: 'pages/fund/years', needs: ['account'], takes: ['year'] },
  loan: { path: 'pages/fund/loan' },
  certificates: { path: 'pages/certificates/certificates' },
  certificate: { path: 'pages/certificates/certificate', needs: ['number'] },
  item: { path: 'pages/apply/item', needs: ['item'] },
  checks: { path: 'pages/apply/checks', needs: ['item'] },
  form: { path: 'pages/apply/form', needs: ['draft'] },
  submitted: { path: 'pages/apply/submitted', needs: ['id'] },
  window: { path: 'pages/apply/window' },
  application: { path: 'pages/application/application', needs: ['id'] },
  correction: { path: 'pages/application/correction', needs: ['id'] },
  newCard: { path: 'pages/application/new-card', needs: ['id'] },
  settings: { path: 'pages/settings/settings' },
  consents: { path: 'pages/settings/consents' },
  sessions: { path: 'pages/settings/sessions' },
  notices: { path: 'pages/settings/notices' },
  help: { path: 'pages/settings/help' },
  text: { path: 'pages/settings/text', takes: ['notice'] },
} as const satisfies Record<string, PageShape>

export type PageName = keyof typeof pages
export const pageNames = Object.keys(pages) as PageName[]

/** The table seen without its literals, for whoever walks it. */
export const shapeOf = (page: PageName): PageShape => pages[page]

type Named<N extends PageName, K extends 'needs' | 'takes'> =
  (typeof pages)[N] extends Record<K, readonly (infer Name extends string)[]> ? Name : never

/** What the address of a page carries: everything it needs, and what it takes besides. */
export type PageQuery<N extends PageName> = { [Name in Named<N, 'needs'>]: string } & {
  [Name in Named<N, 'takes'>]?: string | undefined
}

/** The query as an argument: asked for where the page needs one, left out where it takes none. */
export type QueryArgument<N extends PageName> = [Named<N, 'needs'>] extends [never]
  ? [query?: PageQuery<N>]
  : [query: PageQuery<N>]
