import { createHash } from 'node:crypto'
import type { CertificateCheck } from '../../server/usecases/check-certificate'
import { compareScript, pageStyle } from './page-style'

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Only this page's own style and script run; nothing is loaded, nothing is sent, nobody may frame it. */
export const checkPolicy = [
  "default-src 'none'",
  `style-src ${hashOf(pageStyle)}`,
  `script-src ${hashOf(compareScript)}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

type Tone = 'ok' | 'wait' | 'bad'

const icons: Readonly<Record<Tone | 'info', string>> = {
  ok: '<path d="M12 3.5l7 2.5v5.5c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6z"/><path d="M8.8 12l2.3 2.3 4.2-4.5"/>',
  wait: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7.6v5.2M12 16.1v.1"/>',
  bad: '<circle cx="12" cy="12" r="8.5"/><path d="M9.2 9.2l5.6 5.6M14.8 9.2l-5.6 5.6"/>',
  info: '<circle cx="12" cy="12" r="8.5"/><path d="M12 11.2v5.2M12 7.9v.1"/>',
}
const icon = (name: keyof typeof icons) => `<svg viewBox="0 0 24 24" aria-hidden="true">${icons[name]}</svg>`

const verdicts: Readonly<
  Record<CertificateCheck['state'], { tone: Tone; title: string; words: string; advice?: string }>
> = {
  valid: { tone: 'ok', title: '证明真实，目前有效', words: '中心开过这份证明，现在还在有效期内。' },
  used: {
    tone: 'wait',
    title: '证明真实，已经用过',
    words: '中心开过这份证明，已有一家中心收下使用。',
    advice: '还要再用，请持证人在小程序里重新开一份。',
  },
  expired: {
    tone: 'wait',
    title: '证明真实，已过有效期',
    words: '中心开过这份证明，现在过了有效期。',
    advice: '请持证人在小程序里重新开一份，当时就能开好。',
  },
  revoked: {
    tone: 'bad',
    title: '证明已作废，请不要使用',
    words: '这份证明曾由中心开出，后来作废。',
    advice: '请持证人出示新开的证明。',
  },
}

/** What a stranger with the paper in hand is told. */
export function certificatePage(check: CertificateCheck): string {
  const verdict = verdicts[check.state]
  const rows: [string, string, boolean?][] = [
    ['种类', check.title],
    ['编号', check.number],
    ['姓名', check.maskedName],
    [check.numberLabel, check.maskedIdNumber],
    ['开具中心', check.centreName],
    ['开具日期', chineseDay(check.issuedOn)],
    ...(check.revoked
      ? ([
          ['作废日期', chineseDay(check.revoked.on), true],
          ['作废原因', check.revoked.reason],
        ] as [string, string, boolean?][])
      : ([['有效期到', chineseDay(check.validUntil)]] as [string, string][])),
  ]
  const list = rows
    .map(([label, value, strong]) => `<dt>${label}</dt><dd${strong ? ' class="strong-bad"' : ''}>${safe(value)}</dd>`)
    .join('')
  return page(
    verdict.title,
    `${result(verdict)}
<section class="card"><h3>请和手里的证明对一对</h3><dl>${list}</dl></section>
${verdict.advice ? `<div class="said ${verdict.tone}" role="note">${icon('wait')}<div>${verdict.advice}</div></div>` : ''}
${check.state === 'revoked' ? '' : compareCard(check.sha256)}
<div class="said plain" role="note">${icon('info')}<div>查验时间：${beijingTime(check.checkedAt)}<br>持证人会看到有人查验过</div></div>
<p class="note">这里只显示核对要用的内容。<br>有疑问请打${safe(check.centrePhone)}，说出证明编号。</p>`,
  )
}

function compareCard(sha256: string): string {
  return `<section class="card compare" id="compare"><h3>手里有电子版？</h3>
<p>选中收到的PDF文件，看看和中心开出的是不是同一份。文件只在您的手机或电脑上比对，不会上传。</p>
<input type="file" id="file" accept="application/pdf,.pdf" data-sha256="${safe(sha256)}"><label for="file">选PDF文件比对</label>
<div id="said" role="status" hidden>
<div class="said ok" id="said-ok" hidden>${icon('ok')}<div>和中心开出的是同一份，没有被改过。</div></div>
<div class="said bad" id="said-bad" hidden>${icon('bad')}<div>和中心开出的不是同一份，请不要采用。<br>请持证人把小程序里的原文件再发一次。</div></div>
<div class="said wait" id="said-wait" hidden>${icon('wait')}<div>这个文件读不出来，请重新选一次。</div></div>
</div></section>`
}

/** Unknown number and wrong code alike. */
export function notFoundPage(): string {
  return page(
    '没有查到这份证明',
    `${result({ tone: 'bad', title: '没有查到这份证明', words: '中心的存档里没有对得上的。' })}
<section class="card"><h3>您可以这样做</h3><ol><li>用微信再扫一次证明左下角的二维码，不要手工改网址。</li><li>扫清楚了还是查不到，请不要采用这份证明。</li><li>请打证明最下面印的咨询电话，说出证明编号，由中心核对。</li></ol></section>`,
  )
}

export function busyPage(title: string, words: string): string {
  return page(title, result({ tone: 'wait', title, words }))
}

/** Opened without a certificate. */
export function howToPage(): string {
  return page(
    '证明查验',
    `<section class="card"><h3>怎么查验证明</h3><ol><li>打开微信“扫一扫”。</li><li>对准证明左下角的二维码。</li><li>看结果，再和手里的证明逐项对一对。</li></ol></section>
<p class="note">每份证明的二维码都不一样，只凭编号查不到内容。<br>有疑问请打证明最下面印的咨询电话。</p>`,
  )
}

function result({ tone, title, words }: { tone: Tone; title: string; words: string }): string {
  return `<section class="card result ${tone}"><div class="mark">${icon(tone)}</div><h2>${safe(title)}</h2><p>${safe(words)}</p></section>`
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
<title>${safe(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header><h1>证明查验</h1></header>
<main>
${body}
</main>
<script>${compareScript}</script>
</body>
</html>
`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const safe = (text: string) => text.replace(/[&<>"']/g, character => entities[character] ?? '')

/** `2026-09-01` reads 2026年9月1日. */
function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

function beijingTime(at: string): string {
  const local = new Date(Date.parse(at) + 8 * 3_600_000).toISOString()
  return `${chineseDay(local.slice(0, 10))} ${local.slice(11, 16)}`
}
