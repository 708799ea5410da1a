/** How the built-in components look, after WeChat's own sizes and colours. */
export const builtInStyle = `
wx-page{display:block;min-height:100%;box-sizing:border-box}
wx-view,wx-form,wx-label.block,wx-scroll-view,wx-swiper,wx-swiper-item,wx-picker,wx-progress,wx-rich-text,wx-canvas,wx-slider,wx-navigator,wx-cover-view,wx-checkbox-group,wx-radio-group,wx-web-view,wx-map,wx-video,wx-camera{display:block}
wx-page-meta,wx-navigation-bar,wx-match-media:empty{display:none}
wx-root-portal,wx-comp,wx-custom-wrapper{display:contents}
wx-label{display:inline}
wx-text{display:inline;white-space:pre-line}
wx-text[data-spaces]{white-space:pre-wrap}
wx-text wx-text{display:inline}
wx-view,wx-text,wx-button{-webkit-user-select:none;user-select:none}
wx-text[data-selectable],wx-text[data-selectable] *{-webkit-user-select:text;user-select:text}
wx-button{display:block;position:relative;margin:0 auto;padding:0 14px;box-sizing:border-box;font-size:18px;text-align:center;line-height:2.55555556;border-radius:5px;overflow:hidden;color:#000;background:#f8f8f8;cursor:pointer}
wx-button[data-type=primary]{color:#fff;background:#07c160}
wx-button[data-type=warn]{color:#e64340;background:#f2f2f2}
wx-button[data-size=mini]{display:inline-block;line-height:2.3;font-size:13px;padding:0 1.34em}
wx-button[data-plain]{background:none;border:1px solid #353535}
wx-button[data-disabled]{color:rgba(0,0,0,.3)}
wx-button[data-loading]:before{content:"";display:inline-block;width:18px;height:18px;margin-right:5px;border:2px solid currentColor;border-right-color:transparent;border-radius:50%;vertical-align:middle;animation:ph-turn 1s linear infinite}
@keyframes ph-turn{to{transform:rotate(360deg)}}
wx-input{display:block;height:1.4rem;min-height:1.4em;overflow:hidden;line-height:1.4;text-overflow:clip}
wx-input input,wx-textarea textarea{display:block;width:100%;height:100%;min-height:inherit;border:0;padding:0;margin:0;background:none;outline:0;font:inherit;color:inherit;text-align:inherit;letter-spacing:inherit;resize:none;box-sizing:border-box}
wx-textarea{display:block;width:300px;height:150px;position:relative}
wx-image{display:inline-block;width:320px;height:240px;overflow:hidden}
wx-image img{width:100%;height:100%;display:block}
wx-image[data-mode=aspectFit] img{object-fit:contain}wx-image[data-mode=aspectFill] img{object-fit:cover}
wx-image[data-mode=widthFix],wx-image[data-mode=widthFix] img{height:auto}wx-image[data-mode=heightFix]{width:auto}wx-image[data-mode=heightFix] img{width:auto}
wx-image img:not([src]){visibility:hidden}
wx-checkbox,wx-radio{display:inline-block;vertical-align:middle}
wx-checkbox>i,wx-radio>i{font-style:normal;display:inline-block;box-sizing:border-box;width:24px;height:24px;border:1px solid #d1d1d1;border-radius:3px;vertical-align:middle;margin-right:5px;text-align:center;font-size:18px;line-height:22px;color:var(--mark,#07c160);background:#fff}
wx-radio>i{border-radius:50%}
wx-checkbox[data-on]>i:after,wx-radio[data-on]>i:after{content:"\\2713"}
wx-radio[data-on]>i{background:var(--mark,#07c160);border-color:var(--mark,#07c160);color:#fff}
wx-checkbox[data-disabled]>i,wx-radio[data-disabled]>i{background:#e1e1e1}
wx-switch{display:inline-block;width:52px;height:32px;border-radius:16px;background:#dfdfdf;position:relative;vertical-align:middle;box-sizing:border-box}
wx-switch:after{content:"";position:absolute;left:1px;top:1px;width:30px;height:30px;border-radius:50%;background:#fff;box-shadow:0 1px 3px rgba(0,0,0,.4)}
wx-switch[data-on]{background:var(--mark,#07c160)}wx-switch[data-on]:after{left:21px}
wx-switch[data-disabled]{opacity:.4}
wx-scroll-view{overflow:hidden}wx-scroll-view[data-x]{overflow-x:auto}wx-scroll-view[data-y]{overflow-y:auto}
wx-swiper{height:150px;overflow:hidden;white-space:nowrap;position:relative}
wx-swiper-item{display:inline-block;width:100%;height:100%;vertical-align:top;white-space:normal;overflow:hidden;transform:translateX(calc(var(--current,0) * -100%));transition:transform .3s}
wx-swiper[data-vertical] wx-swiper-item{display:block;transform:translateY(calc(var(--current,0) * -100%))}
wx-progress{height:6px;background:#ebebeb;overflow:hidden}wx-progress i{display:block;height:100%;background:#07c160}
wx-slider input{width:100%}
wx-icon{display:inline-block;line-height:1}
wx-canvas{width:300px;height:150px;position:relative}wx-canvas canvas{width:100%;height:100%}
wx-page-container{display:none;position:fixed;left:0;right:0;z-index:100;background:#fff}
wx-page-container[data-show]{display:block;bottom:0}
wx-page-container[data-round]{border-radius:16px 16px 0 0}
wx-cover-image{display:inline-block;background-size:100% 100%}
`
