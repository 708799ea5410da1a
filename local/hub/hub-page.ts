import { html, raw } from 'hono/html'
import { nationalBanks } from '../../core/catalogue/centres/national-banks'
import type { WorldPerson } from '../neighbours/world-shapes'
import type { WorldStaff } from '../world/staff'

interface Hub {
  phone: string
  console: string
  people: readonly WorldPerson[]
  staff: readonly WorldStaff[]
}

const style = `body{font:16px/1.6 system-ui,"PingFang SC","Noto Sans SC",sans-serif;margin:0;background:#f3f5f8;color:#17212b}
main{max-width:1120px;margin:0 auto;padding:24px 16px 64px}h1{font-size:24px;margin:0 0 4px}h2{font-size:18px;margin:32px 0 8px}
p{margin:4px 0;color:#44505c}.doors{display:grid;grid-template-columns:repeat(auto-fit,minmax(260px,1fr));gap:12px;margin:16px 0}
.doors a{display:block;background:#1a5aa6;color:#fff;border-radius:12px;padding:16px;text-decoration:none;font-size:18px}.doors small{display:block;color:#dce8f6;font-size:14px}
table{width:100%;border-collapse:collapse;background:#fff;border-radius:12px;overflow:hidden}th,td{text-align:left;padding:8px 12px;border-bottom:1px solid #e4e9ee;vertical-align:top}
th{font-size:14px;color:#5a6672;font-weight:400}code{font:15px ui-monospace,Consolas,monospace}button{font:inherit;min-height:44px;padding:0 16px;margin:4px 8px 4px 0;border:1px solid #808c99;border-radius:8px;background:#fff;color:#17212b;cursor:pointer}
button:focus-visible,a:focus-visible{outline:3px solid #1a5aa6;outline-offset:2px}#said{min-height:24px}.code{font-size:20px;font-weight:600;letter-spacing:2px}`

const script = `
const show=(id,rows)=>{document.getElementById(id).innerHTML=rows.join('')||'<tr><td colspan=3>还没有</td></tr>'}
const text=s=>String(s).replace(/[&<>"]/g,c=>'&#'+c.charCodeAt(0)+';')
async function codes(){const r=await(await fetch('/codes')).json();for(const c of r.codes)document.getElementById('code-'+c.account).textContent=c.code;
document.getElementById('left').textContent=r.left+'秒后换';document.getElementById('now').textContent=new Date(r.now).toLocaleString('zh-CN',{timeZone:'Asia/Shanghai'})}
async function messages(){const r=await(await fetch('/messages')).json();show('messages',r.map(m=>'<tr><td>'+text(m.phone)+'</td><td>'+text(m.text)+'</td></tr>'))}
document.addEventListener('click',async e=>{const b=e.target.closest('button[data-post]');if(!b)return;const r=await fetch(b.dataset.post,{method:'POST'});document.getElementById('said').textContent=r.ok?'好了：'+b.textContent:'没有办成：'+await r.text();codes()})
setInterval(codes,1000);setInterval(messages,2000);codes();messages()`

const bankName = (code: string) => nationalBanks.find(bank => bank.code === code)?.name ?? `${code}（不在收款银行之列）`

/** 演示世界: three doors, the people, their short messages, the staff's authenticators, and levers on the neighbours. */
export function hubPage({ phone, console: consoleAddress, people, staff }: Hub) {
  return html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>演示世界 · 公积金跨省通办</title><style>${raw(style)}</style></head><body><main>
<h1>演示世界</h1><p>这里的人、账户、证件和印章都是编造的，只在这台电脑上。现在是 <b id="now"></b>（北京时间）。</p>
<div class="doors"><a href="${phone}" target="_blank">手机小程序<small>编译好的小程序，在带边框的手机里</small></a>
<a href="${consoleAddress}" target="_blank">员工控制台<small>经办、复核在这里办</small></a></div>
<h2>员工和动态验证码 <small id="left"></small></h2>
<table><thead><tr><th>账号</th><th>密码</th><th>动态验证码</th><th>是谁</th></tr></thead><tbody>
${staff.map(one => html`<tr><td><code>${one.account}</code></td><td><code>${one.password}</code></td><td class="code" id="code-${one.account}"></td><td>${one.name}，${one.about}</td></tr>`)}
</tbody></table>
<h2>手机收到的短信</h2><table><tbody id="messages"></tbody></table>
<h2>住在这里的人</h2>
<table><thead><tr><th>姓名</th><th>身份证号码</th><th>手机号</th><th>银行卡</th><th>能看到什么</th></tr></thead><tbody>
${people.map(one => html`<tr><td>${one.name}</td><td><code>${one.idNumber}</code></td><td><code>${one.phone}</code></td><td>${one.cards.map(card => html`<code>${card.number}</code> ${bankName(card.bank)}<br>`)}</td><td>${one.about}</td></tr>`)}
</tbody></table>
<h2>邻居的脾气</h2><p id="said" role="status"></p>
<button data-post="/core/huangshi/silent">黄石核心不应答</button><button data-post="/core/huangshi/usual">黄石核心恢复</button>
<button data-post="/core/alxa/silent">阿拉善核心不应答</button><button data-post="/core/alxa/usual">阿拉善核心恢复</button>
<button data-post="/bank/unknown-paid">下一笔付款：付了但没有回音</button><button data-post="/bank/refused">下一笔付款：退回</button><button data-post="/bank/usual">银行恢复</button>
<button data-post="/clock/24">时钟拨快一天</button>
</main><script>${raw(script)}</script></body></html>`
}
