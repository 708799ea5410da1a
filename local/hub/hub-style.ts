/** Look of the control page. */
export const hubStyle = `body{font:16px/1.6 system-ui,"PingFang SC","Noto Sans SC",sans-serif;margin:0;background:#f3f5f8;color:#17212b}
main{max-width:1120px;margin:0 auto;padding:24px 16px 64px}h1{font-size:24px;margin:0 0 4px}h2{font-size:18px;margin:32px 0 8px}h3{font-size:16px;margin:0 0 4px}
p{margin:4px 0;color:#44505c}.doors,.worlds,.parties{display:grid;gap:12px;margin:16px 0}.doors{grid-template-columns:repeat(auto-fit,minmax(240px,1fr))}.worlds{grid-template-columns:repeat(auto-fill,minmax(250px,1fr))}.parties{grid-template-columns:repeat(auto-fit,minmax(330px,1fr))}
.doors a{display:block;background:#1a5aa6;color:#fff;border-radius:12px;padding:16px;text-decoration:none;font-size:18px}.doors small{display:block;color:#dce8f6;font-size:14px}
.card{background:#fff;border-radius:12px;padding:12px 16px 16px;display:flex;flex-direction:column}.card p{flex:1;font-size:14px}.card.now{outline:3px solid #166b45}
table{width:100%;border-collapse:collapse;background:#fff;border-radius:12px;overflow:hidden}th,td{text-align:left;padding:8px 12px;border-bottom:1px solid #e4e9ee;vertical-align:top}
th{font-size:14px;color:#5a6672;font-weight:400}code{font:15px ui-monospace,Consolas,monospace}
button{font:inherit;font-size:15px;min-height:40px;padding:0 12px;margin:4px 6px 4px 0;border:1px solid #808c99;border-radius:8px;background:#fff;color:#17212b;cursor:pointer}
button:hover{background:#f6f8fa}button[disabled]{color:#5a6672;cursor:progress}button.usual{border-color:#166b45;color:#166b45}
button:focus-visible,a:focus-visible,summary:focus-visible{outline:3px solid #1a5aa6;outline-offset:2px}summary{cursor:pointer;font-size:18px;font-weight:600;margin:32px 0 8px}
#said{position:sticky;bottom:0;background:#17212b;color:#fff;padding:8px 16px;border-radius:8px 8px 0 0;min-height:24px;margin:16px 0 0}#said:empty{visibility:hidden}#said.wrong{background:#8f1912}.code{font-size:20px;font-weight:600;letter-spacing:2px}`
