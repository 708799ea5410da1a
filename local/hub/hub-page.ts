import { html, raw } from 'hono/html'
import { nationalBanks } from '../../core/catalogue/centres/national-banks'
import type { WorldPerson } from '../neighbours/world-shapes'
import type { Scenario } from '../scenarios/scenario'
import type { WorldStaff } from '../world/staff'
import { hubScript } from './hub-script'
import { hubStyle } from './hub-style'
import type { LeverGroup } from './levers'

interface Hub {
  phone: string
  console: string
  platform: string
  people: readonly WorldPerson[]
  staff: readonly WorldStaff[]
  liaisons: readonly { account: string; password: string; centre: string; liaison: string }[]
  scenarios: readonly Scenario[]
  levers: readonly LeverGroup[]
}

const bankName = (code: string) => nationalBanks.find(bank => bank.code === code)?.name ?? `${code}（不在收款银行之列）`

const clockSteps: readonly [label: string, step: string][] = [
  ['拨快十分钟', 'PT10M'],
  ['拨快一小时', 'PT1H'],
  ['拨快一天', 'P1D'],
  ['拨快七天', 'P7D'],
  ['拨快一个月', 'P30D'],
  ['回到真实时间', 'now'],
]

/** 演示世界: its doors, the worlds one can open, staff, people and their short messages, the neighbours' levers, the clock. */
export function hubPage({ phone, console: desk, platform, people, staff, liaisons, scenarios, levers }: Hub) {
  return html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>演示世界 · 公积金跨省通办</title><style>${raw(hubStyle)}</style></head><body><main>
<h1>演示世界</h1><p>这里的人、账户、证件和印章都是编造的，只在这台电脑上。现在是 <b id="now"></b>（北京时间）。</p>
<div class="doors"><a href="${phone}" target="_blank">手机小程序<small>编译好的小程序，在带边框的手机里</small></a>
<a href="${desk}" target="_blank">员工控制台<small>经办、复核在这里办</small></a>
<a href="${platform}" target="_blank">国家平台（演示）<small>联络人登录收发消息，没有接口</small></a></div>
<h2>时钟</h2><p>所有系统、链接、登录和消息一起走。</p>${clockSteps.map(([label, step]) => html`<button data-post="/clock/${step}">${label}</button>`)}
<details><summary>打开一个场景（${scenarios.length}个）</summary><p>打开后是一个新的世界，原来的世界留着不动。</p><div class="worlds">
<section class="card" data-world=""><h3>我的世界</h3><p>接着上次的，数据一直留着。</p><button data-post="/scenario/" data-wait="正在打开，约需十秒…">回到我的世界</button></section>
${scenarios.map(
  ({ name, title, line }) =>
    html`<section class="card" data-world="${name}"><h3>${title}</h3><p>${line}</p><button data-post="/scenario/${name}" data-wait="正在打开“${title}”，约需十几秒…" data-ask="打开“${title}”？手机和控制台要重新登录。">打开</button></section>`,
)}</div></details>
<details><summary>邻居的脾气</summary><p>按下后一直这样，直到“恢复”；写着“下一笔”“下两个”的只管那几次。</p><div class="parties">
${levers.map(
  ({ party, title, levers: own }) =>
    html`<section class="card"><h3>${title}</h3><div>${own.map(
      ({ name, label }) =>
        html`<button class="${/^(usual|up)$/.test(name) ? 'usual' : ''}" data-post="/lever/${party}/${name}">${label}</button>`,
    )}</div></section>`,
)}</div></details>
<h2>员工和动态验证码 <small id="left"></small></h2>
<table><thead><tr><th>账号</th><th>密码</th><th>动态验证码</th><th>是谁</th></tr></thead><tbody>
${staff.map(one => html`<tr><td><code>${one.account}</code></td><td><code>${one.password}</code></td><td class="code" id="code-${one.account}"></td><td>${one.name}，${one.about}</td></tr>`)}
${liaisons.map(one => html`<tr><td><code>${one.account}</code></td><td><code>${one.password}</code></td><td>不需要</td><td>${one.liaison}，${one.centre} 联络人（登录国家平台）</td></tr>`)}
</tbody></table>
<h2>手机收到的短信</h2><table><tbody id="messages"></tbody></table>
<h2>住在这里的人</h2>
<table><thead><tr><th>姓名</th><th>证件号码</th><th>手机号</th><th>银行卡</th><th>能看到什么</th></tr></thead><tbody>
${people.map(one => html`<tr><td>${one.name}</td><td><code>${one.idNumber}</code>${one.document ? html`<br>${one.document.words}` : ''}</td><td><code>${one.phone}</code></td><td>${one.cards.map(card => html`<code>${card.number}</code> ${bankName(card.bank)}<br>`)}</td><td>${one.about}</td></tr>`)}
</tbody></table>
<p id="said" role="status"></p></main><script>${raw(hubScript)}</script></body></html>`
}
