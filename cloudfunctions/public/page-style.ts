/** The look of the check page: the tokens of the mini-program, larger text follows the reader's own setting (rem). */
export const pageStyle = `
*{box-sizing:border-box;margin:0}
html{font-size:100%;-webkit-text-size-adjust:100%}
body{font:1rem/1.5 -apple-system,BlinkMacSystemFont,"PingFang SC","HarmonyOS Sans SC","MiSans","Noto Sans SC","Microsoft YaHei",sans-serif;background:#f3f5f8;color:#17212b}
header{background:#fff;text-align:center;padding:.75rem 1rem}
header h1{font-size:1.0625rem;line-height:1.5rem;font-weight:600}
main{max-width:40rem;margin:0 auto;padding:1rem;display:grid;gap:.75rem}
.card{background:#fff;border-radius:12px;padding:1rem}
.result{text-align:center;padding:1.5rem 1rem}
.mark{width:4.5rem;height:4.5rem;border-radius:50%;display:flex;align-items:center;justify-content:center;margin:0 auto 1rem}
.mark svg{width:2.5rem;height:2.5rem;stroke-width:2}
svg{width:1.25rem;height:1.25rem;flex:none;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.ok .mark{background:#e9f5ef}.ok .mark,.ok h2,.said.ok svg{color:#166b45}
.wait .mark{background:#fff4e0}.wait .mark,.wait h2,.said.wait svg{color:#855000}
.bad .mark{background:#fceeec}.bad .mark,.bad h2,.strong-bad,.said.bad svg{color:#b3261e}
.result h2{font-size:1.5rem;line-height:2.125rem;font-weight:600;text-wrap:balance}
.result p{color:#44505c;margin-top:.5rem;text-wrap:balance}
h3{font-size:1.125rem;line-height:1.625rem;font-weight:600}
dl{display:grid;grid-template-columns:auto 1fr;gap:.75rem 1rem;margin-top:.75rem}
dt{color:#5a6672;white-space:nowrap}
dd{text-align:right;min-width:0;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
.said{display:flex;gap:.5rem;padding:.75rem 1rem;border-radius:12px;background:#ebf2fa;font-size:.9375rem;line-height:1.4375rem}
.said.ok{background:#e9f5ef}.said.wait{background:#fff4e0}.said.bad{background:#fceeec}.said.plain{background:#f6f8fa;color:#44505c}
.compare p{color:#44505c;margin:.25rem 0 .75rem}
.compare label{display:flex;align-items:center;justify-content:center;min-height:3.25rem;padding:.5rem 1rem;border-radius:12px;background:#1a5aa6;color:#fff;font-size:1.0625rem;font-weight:600;cursor:pointer}
.compare input{position:absolute;opacity:0;width:1px;height:1px}
.compare input:focus-visible+label{outline:3px solid #17212b;outline-offset:2px}
.compare .said{margin-top:.75rem}
.note{font-size:.9375rem;line-height:1.4375rem;color:#5a6672}
[hidden]{display:none!important}
ol{padding-left:1.25rem;margin-top:.5rem;color:#44505c}
li+li{margin-top:.25rem}
`

/** Compares a chosen file with the one the centre issued, on the visitor's own device; the file goes nowhere. */
export const compareScript = `
(function(){
var input=document.getElementById('file'),said=document.getElementById('said');
if(!input||!window.crypto||!crypto.subtle){var box=document.getElementById('compare');if(box)box.hidden=true;return}
var wanted=input.getAttribute('data-sha256');
function say(kind){['ok','bad','wait'].forEach(function(each){document.getElementById('said-'+each).hidden=each!==kind});said.hidden=false}
input.addEventListener('change',function(){
var file=input.files&&input.files[0];if(!file)return;
file.arrayBuffer().then(function(bytes){return crypto.subtle.digest('SHA-256',bytes)}).then(function(digest){
var hex=Array.prototype.map.call(new Uint8Array(digest),function(byte){return ('0'+byte.toString(16)).slice(-2)}).join('');
say(hex===wanted?'ok':'bad');input.value=''
}).catch(function(){say('wait');input.value=''})
})
})()
`
