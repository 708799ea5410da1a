/** What the control page does in the browser. */
export const hubScript = `
const text=s=>String(s).replace(/[&<>"]/g,c=>'&#'+c.charCodeAt(0)+';')
const say=(words,wrong)=>{const p=document.getElementById('said');p.textContent=words;p.className=wrong?'wrong':''}
async function look(){
  try{
    const r=await(await fetch('/now')).json()
    document.getElementById('now').textContent=new Date(r.now).toLocaleString('zh-CN',{timeZone:'Asia/Shanghai',weekday:'short',year:'numeric',month:'numeric',day:'numeric',hour:'2-digit',minute:'2-digit',second:'2-digit'})
    document.getElementById('left').textContent=r.left+'秒后换'
    for(const c of r.codes)document.getElementById('code-'+c.account).textContent=c.code
    for(const card of document.querySelectorAll('[data-world]'))card.classList.toggle('now',card.dataset.world===r.scenario)
    document.getElementById('messages').innerHTML=r.messages.map(m=>'<tr><td>'+text(m.phone)+'</td><td>'+text(m.text)+'</td></tr>').join('')||'<tr><td colspan=2>还没有</td></tr>'
  }catch{say('演示世界没有应答，可能正在重新打开。',true)}
}
document.addEventListener('click',async e=>{
  const b=e.target.closest('button[data-post]');if(!b)return
  if(b.dataset.ask&&!confirm(b.dataset.ask))return
  b.disabled=true;say(b.dataset.wait||'…')
  try{
    const r=await fetch(b.dataset.post,{method:'POST'})
    say(r.ok?'好了：'+b.textContent.trim():'没有办成：'+await r.text(),!r.ok)
  }catch{say('没有办成：演示世界没有应答。',true)}
  if(b.dataset.post.startsWith('/scenario/'))return location.reload()
  b.disabled=false;look()
})
setInterval(look,1000);look()`
