/** The phone around the pages: what WeChat itself draws. */
export const phoneStyle = `
*{-webkit-tap-highlight-color:transparent}
html,body{margin:0;padding:0;height:100%;overflow:hidden;background:#fff;font-family:-apple-system,"PingFang SC","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;line-height:1.6;color:#000}
[hidden]{display:none!important}
.ph-screen{display:flex;flex-direction:column;height:100%;position:relative}
.ph-bar{flex:none}
.ph-status{height:20px;padding:0 12px;display:flex;justify-content:space-between;font-size:12px;line-height:20px}
.ph-battery{width:22px;height:10px;border:1px solid currentColor;border-radius:3px;align-self:center;box-shadow:inset 0 0 0 1.5px transparent,inset 14px 0 0 0 currentColor}
.ph-nav{height:44px;position:relative;display:flex;align-items:center;justify-content:center}
.ph-nav-title{font-size:17px;font-weight:500;max-width:46%;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}
.ph-left{position:absolute;left:0;top:0;width:48px;height:44px;border:0;background:none;color:inherit;font-size:30px;line-height:1;padding:0}
.ph-capsule{position:absolute;right:7px;top:26px;width:87px;height:32px;box-sizing:border-box;border-radius:16px;border:.5px solid rgba(0,0,0,.15);background:rgba(255,255,255,.7);display:flex;z-index:5}
.ph-capsule button{flex:1;border:0;background:none;font-size:14px;padding:0;color:#000}
.ph-capsule button+button{border-left:.5px solid rgba(0,0,0,.15)}
.ph-pages{flex:1;position:relative;min-height:0;transform:translate(0)}
.ph-page{position:absolute;inset:0;overflow-y:auto;overflow-x:hidden;background:#fff}
.ph-page,wx-scroll-view{scrollbar-width:none}
.ph-custom-tabs{position:fixed;left:0;right:0;bottom:0;z-index:9000}
.ph-tabs{flex:none;height:50px;display:flex;border-top:.5px solid rgba(0,0,0,.2);box-sizing:border-box}
.ph-tabs button{flex:1;border:0;background:none;font-size:10px;line-height:1.3;padding:3px 0 0;display:flex;flex-direction:column;align-items:center;justify-content:center;position:relative;font-family:inherit}
.ph-tabs img{width:27px;height:27px;display:block}
.ph-tabs b{position:absolute;top:2px;left:56%;min-width:16px;height:16px;border-radius:8px;background:#fa5151;color:#fff;font:11px/16px sans-serif;padding:0 3px;box-sizing:border-box}
.ph-away .ph-screen{opacity:.15}
.ph-overlay{position:fixed;inset:0;z-index:10000;background:rgba(0,0,0,.5);display:flex;align-items:center;justify-content:center}
.ph-box{background:#fff;border-radius:12px;width:82%;max-width:320px;max-height:90%;overflow:auto;text-align:center;padding-top:24px}
.ph-title{font-size:17px;font-weight:500;padding:0 24px 12px}
.ph-content{font-size:16px;color:rgba(0,0,0,.6);padding:0 24px 24px;white-space:pre-wrap;word-break:break-word}
.ph-buttons{display:flex;border-top:.5px solid rgba(0,0,0,.1)}
.ph-buttons button{flex:1;min-height:52px;border:0;border-left:.5px solid rgba(0,0,0,.1);background:none;font:inherit;font-size:17px}
.ph-primary{color:#576b95;font-weight:500}
.ph-action-sheet,.ph-picker,.ph-media,.ph-privacy,.ph-subscribe{align-items:flex-end}
.ph-action-sheet .ph-box,.ph-picker .ph-box,.ph-media .ph-box,.ph-privacy .ph-box,.ph-subscribe .ph-box{width:100%;max-width:none;border-radius:12px 12px 0 0}
.ph-action-sheet .ph-box{padding-top:0}
.ph-action-sheet .ph-buttons{flex-direction:column}
.ph-columns{display:flex;padding:0 12px}.ph-columns select{flex:1;border:0;font-size:18px;min-height:180px;text-align:center;min-width:0}
.ph-samples{display:grid;grid-template-columns:1fr 1fr;gap:8px;padding:0 12px 12px}
.ph-samples button{border:1px solid #ddd;border-radius:8px;background:#fff;padding:6px;font:inherit;font-size:14px;min-height:44px}
.ph-samples img{width:100%;height:84px;object-fit:contain;display:block}
.ph-toast,.ph-loading{background:none;z-index:10001}
.ph-toast .ph-box,.ph-loading .ph-box{width:auto;min-width:120px;max-width:220px;background:rgba(76,76,76,.95);color:#fff;padding:16px 12px}
.ph-toast .ph-title,.ph-loading .ph-title{padding:0;font-size:15px;font-weight:400}
.ph-document .ph-box,.ph-preview .ph-box{width:100%;max-width:none;height:100%;max-height:none;border-radius:0;display:flex;flex-direction:column;padding-top:12px}
.ph-document iframe,.ph-preview img{flex:1;border:0;width:100%;min-height:0;object-fit:contain}
.ph-face .ph-box:before{content:"";display:block;width:96px;height:96px;border-radius:50%;border:3px solid #07c160;margin:0 auto 12px}
`
