import { html, raw } from 'hono/html'
import { beijingDay, beijingTime } from '../beijing'
import type { Mail } from './mail-book'
import type { Member } from './platform-settings'

type Part = ReturnType<typeof html>

const style = `body{font:16px/1.6 system-ui,"PingFang SC","Noto Sans SC",sans-serif;margin:0;background:#f3f5f8;color:#17212b}
header{background:#7a1f1f;color:#fff;padding:12px 24px;display:flex;gap:24px;align-items:baseline;flex-wrap:wrap}header b{font-size:18px}header a,header button{color:#fff}
main{max-width:960px;margin:0 auto;padding:24px 16px 64px}h1{font-size:22px;margin:0 0 12px}table{width:100%;border-collapse:collapse;background:#fff}
th,td{text-align:left;padding:8px 12px;border-bottom:1px solid #e4e9ee;vertical-align:top}th{font-weight:400;color:#5a6672;font-size:14px}
form.sheet,article{background:#fff;padding:16px 24px 24px;border-radius:8px}label{display:block;margin:12px 0 4px}input,select,textarea{font:inherit;width:100%;box-sizing:border-box;padding:8px;border:1px solid #808c99;border-radius:6px;background:#fff}
button{font:inherit;min-height:44px;padding:0 24px;border:0;border-radius:6px;background:#7a1f1f;color:#fff;cursor:pointer}header form{margin-left:auto}header button{background:none;padding:0;min-height:0;text-decoration:underline}
.wrong{background:#fcebe9;color:#8f1912;padding:8px 12px;border-radius:6px}.ok{background:#e8f4ec;color:#0b5033;padding:8px 12px;border-radius:6px}.new td{font-weight:600}p.quiet{color:#5a6672}
a:focus-visible,button:focus-visible,input:focus-visible,textarea:focus-visible,select:focus-visible{outline:3px solid #1a5aa6;outline-offset:2px}pre{white-space:pre-wrap;font:inherit;margin:12px 0}`

interface Frame {
  title: string
  member?: Member
  unread?: number
  token?: string
  body: Part
}

const frame = ({ title, member, unread = 0, token, body }: Frame) => html`<!doctype html><html lang="zh-CN"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} · 全国住房公积金监管服务平台（演示）</title><style>${raw(style)}</style></head><body>
<header><b>全国住房公积金监管服务平台（演示）</b>${
  member &&
  html`<nav aria-label="办公助手"><a href="/inbox">消息${unread ? `（${unread}条未读）` : ''}</a> · <a href="/sent">已发送</a> · <a href="/compose">写消息</a></nav>
<span>${member.centre} ${member.liaison}</span><form method="post" action="/logout"><input type="hidden" name="token" value="${token}"><button>退出</button></form>`
}</header><main>${body}</main></body></html>`

const when = (at: number) => `${beijingDay(at)} ${beijingTime(at).replace(/(..)(..)../, '$1:$2')}`
const size = (bytes: number) => (bytes < 1024 ? `${bytes}字节` : `${(bytes / 1024).toFixed(0)}KB`)
const wrong = (words: string | undefined) => words && html`<p class="wrong" role="alert">${words}</p>`

/** What a person sees; there is nothing here for a program. */
export const platformPage = {
  logIn: (problem?: string) =>
    frame({
      title: '登录',
      body: html`<form class="sheet" method="post" action="/login"><h1>登录</h1>${wrong(problem)}
<label for="account">账号</label><input id="account" name="account" autocomplete="username" required>
<label for="password">密码</label><input id="password" name="password" type="password" autocomplete="current-password" required>
<p><button>登录</button></p></form>`,
    }),

  box: (
    who: Omit<Frame, 'title' | 'body'>,
    title: string,
    mails: readonly Mail[],
    nameOf: (code: string) => string,
    said?: string,
  ) =>
    frame({
      ...who,
      title,
      body: html`<h1>${title}</h1>${said && html`<p class="ok" role="status">${said}</p>`}
${
  mails.length
    ? html`<table><thead><tr><th>对方</th><th>标题</th><th>附件</th><th>时间</th></tr></thead><tbody>${mails.map(
        mail => html`<tr class="${mail.readAt === null && mail.to === who.member?.code ? 'new' : ''}"><td>${nameOf(mail.to === who.member?.code ? mail.from : mail.to)}</td>
<td><a href="/mail/${mail.id}">${mail.subject}</a></td><td>${mail.attachments.length || '—'}</td><td>${when(mail.at)}</td></tr>`,
      )}</tbody></table>`
    : html`<p class="quiet">还没有消息。</p>`
}`,
    }),

  mail: (who: Omit<Frame, 'title' | 'body'>, mail: Mail, nameOf: (code: string) => string) =>
    frame({
      ...who,
      title: mail.subject,
      body: html`<article><h1>${mail.subject}</h1><p class="quiet">${nameOf(mail.from)} 发给 ${nameOf(mail.to)}，${when(mail.at)}，编号 ${mail.id}</p>
<pre>${mail.body}</pre>${
        mail.attachments.length
          ? html`<h2>附件</h2><ul>${mail.attachments.map(file => html`<li><a href="/file/${file.id}">${file.name}</a>（${size(file.size)}）</li>`)}</ul>`
          : ''
      }<p><a href="/compose?to=${mail.from}&subject=${encodeURIComponent(`回复：${mail.subject}`)}">回复</a></p></article>`,
    }),

  compose: (
    who: Omit<Frame, 'title' | 'body'>,
    others: readonly Member[],
    limits: { bytes: number; files: number },
    kept: { to?: string; subject?: string; body?: string; problem?: string },
  ) =>
    frame({
      ...who,
      title: '写消息',
      body: html`<form class="sheet" method="post" action="/compose" enctype="multipart/form-data"><h1>写消息</h1>${wrong(kept.problem)}
<input type="hidden" name="token" value="${who.token}">
<label for="to">收件中心</label><select id="to" name="to" required>${others.map(
        other =>
          html`<option value="${other.code}" ${other.code === kept.to ? raw('selected') : ''}>${other.centre}（${other.code}）</option>`,
      )}</select>
<label for="subject">标题</label><input id="subject" name="subject" maxlength="100" required value="${kept.subject ?? ''}">
<label for="body">正文</label><textarea id="body" name="body" rows="8">${kept.body ?? ''}</textarea>
<label for="files">附件（最多${limits.files}个，每个不超过${size(limits.bytes)}）</label><input id="files" name="files" type="file" multiple>
<p><button>发送</button></p></form>`,
    }),

  down: () =>
    frame({ title: '系统维护', body: html`<h1>系统维护中</h1><p>平台正在维护，暂时不能使用，请稍后再试。</p>` }),
  missing: () => frame({ title: '没有找到', body: html`<h1>没有找到</h1><p><a href="/inbox">回到消息</a></p>` }),
}
