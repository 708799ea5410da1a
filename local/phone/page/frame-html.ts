import type { Entry } from '../start-phone-page'
import { frameScript } from './frame-script'

/** The page around the phone: bezel at the left, what a tester may do with the phone at the right. */
export function frameHtml({
  entries,
  phones,
}: {
  entries: readonly Entry[]
  phones: readonly { label: string; openid: string }[]
}): string {
  const options = (list: readonly { label: string }[]) =>
    list.map(({ label }, at) => `<option value="${at}">${plain(label)}</option>`).join('')
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>演示手机</title><style>${style}</style></head><body>
<main><div class="bezel"><iframe id="phone" title="演示手机"></iframe></div>
<aside><h1>演示手机</h1>
<p class="note">左边运行的就是要上传的小程序（编译后的文件，一字不改）。微信、摄像头、人脸和银行由本机的替身代替。</p>
<section><h2>扫码进入</h2>
<label>二维码<select id="entry">${options(entries)}</select></label>
<label>自定参数 scene<input id="sceneText" placeholder="可不填"></label>
<button id="scan" class="main">扫码打开</button></section>
<section><h2>换手机</h2>
<label>手机<select id="person">${options(phones)}</select></label>
<label>其他 openid<input id="openid" placeholder="可不填"></label>
<div class="row"><button id="change">换这部手机</button><button id="forget">清空这部手机</button></div></section>
<section><h2>手机设置</h2>
<label class="switch"><input type="checkbox" id="offline">断网</label>
<label>字号<select id="fontSize"><option value="15">小</option><option value="17" selected>标准</option><option value="19">大</option><option value="22">特大</option><option value="26">最大</option></select></label>
<label>设备大小<select id="device"><option value="320x568">320 × 568 小屏</option><option value="375x667" selected>375 × 667 标准</option><option value="390x844">390 × 844</option><option value="430x932">430 × 932 大屏</option></select></label>
<div class="row"><button id="hide">切到后台 / 回来</button><button id="pull">下拉刷新</button></div>
<button id="restart" class="main">重启小程序</button></section>
<section><h2>小程序的话</h2><pre id="log" aria-live="polite">（没有报错）</pre></section>
</aside></main>
<script>window.phoneFrame = ${JSON.stringify({ entries, phones }).replace(/</g, '\\u003c')}</script>
<script>${frameScript}</script></body></html>`
}

function plain(text: string): string {
  return text.replace(/[&<>"]/g, char => `&#${char.charCodeAt(0)};`)
}

const style = `
*{box-sizing:border-box}body{margin:0;background:#eceff3;color:#1f2a37;font:15px/1.6 "PingFang SC","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
main{display:flex;gap:40px;justify-content:center;align-items:flex-start;padding:28px;flex-wrap:wrap}
.bezel{background:#16191d;border-radius:44px;padding:14px;box-shadow:0 18px 48px rgba(20,30,50,.28)}
iframe{display:block;border:0;border-radius:32px;background:#fff;width:375px;height:667px}
aside{width:320px}h1{font-size:20px;margin:0 0 4px}h2{font-size:15px;margin:0 0 8px}.note{margin:0 0 12px;color:#5a6672;font-size:13px}
section{background:#fff;border-radius:12px;padding:14px 16px;margin-bottom:12px}
label{display:flex;align-items:center;justify-content:space-between;gap:10px;margin-bottom:8px}label.switch{justify-content:flex-start}
select,input:not([type]){width:180px;min-height:34px;border:1px solid #cfd6de;border-radius:6px;padding:0 8px;font:inherit;font-size:14px;background:#fff}
input[type=checkbox]{width:18px;height:18px}
button{min-height:36px;border:1px solid #cfd6de;border-radius:8px;background:#fff;font:inherit;padding:0 12px;cursor:pointer}
button.main{width:100%;background:#1a5aa6;border-color:#1a5aa6;color:#fff}.row{display:flex;gap:8px;margin-bottom:8px}.row button{flex:1}
pre{margin:0;max-height:140px;overflow:auto;font:12px/1.5 ui-monospace,monospace;white-space:pre-wrap;color:#5a6672}
`
