const { resolve } = require('node:path')
const { componentConfig } = require('@tarojs/webpack5-runner/dist/utils/component')

// Taro writes templates for a scroll-view on four levels whether or not anybody scrolls with one. Nobody here does: pages
// scroll by themselves. Neither does anybody use catchMove. Together they would be a twentieth of the main package.
componentConfig.includes.delete('scroll-view')
componentConfig.includes.delete('catch-view')

const aria = {
  'aria-role': "''",
  'aria-label': "''",
  'aria-hidden': "''",
  'aria-checked': "''",
  'aria-disabled': "''",
  'aria-selected': "''",
  'aria-live': "''",
}

/** The one build of the mini-program: weapp, and nothing else (Taro's H5 lets unsupported calls pretend success). */
module.exports = {
  projectName: 'gjj-kuasheng-tongban',
  // The design is drawn on a 375 canvas in px, and stays in px: with rpx a 320-px phone would shrink letters and targets
  // below what the elder version promises. Narrow phones are met by the media query at 340 px instead.
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: 'dist/weapp',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  // Without it Taro drops every aria attribute from the templates.
  plugins: [
    resolve(__dirname, 'collapse-templates.js'),
    [
      '@tarojs/plugin-inject',
      {
        components: {
          View: aria,
          Text: { 'aria-label': "''", 'aria-role': "''", 'aria-hidden': "''" },
          Image: { 'aria-label': "''", 'aria-role': "''", 'aria-hidden': "''" },
          Input: { 'aria-label': "''" },
          Button: { 'aria-label': "''", 'aria-role': "''" },
        },
      },
    ],
  ],
  terser: {
    enable: true,
    config: {
      ecma: 2020,
      compress: { ecma: 2020, passes: 3, pure_getters: true, keep_fargs: false },
      // Chinese as it is: escaped, each sign would be six bytes instead of three.
      output: { ecma: 2020, comments: false, ascii_only: false },
    },
  },
  mini: {
    // Outside src, and written for newer engines than some phones have.
    compile: { include: [resolve(__dirname, '../../core'), resolve(__dirname, '../../node_modules/zod')] },
    optimizeMainPackage: { enable: true },
    webpackChain: chain => {
      chain.resolve.alias.set('@tarojs/taro$', resolve(__dirname, 'taro-api.js'))
    },
    // Templates nest by copies, one a level; our pages go seven deep. Deeper ones would still be drawn, through a component.
    baseLevel: 8,
    runtime: {
      enableInnerHTML: false,
      enableSizeAPIs: false,
      enableAdjacentHTML: false,
      enableTemplateContent: false,
      enableCloneNode: false,
      enableContains: false,
      enableMutationObserver: false,
    },
    postcss: {
      // What WeChat itself still runs on.
      autoprefixer: { enable: true, config: { overrideBrowserslist: ['ios >= 14', 'chrome >= 91'] } },
      pxtransform: { enable: false, config: {} },
      url: { enable: true, config: { limit: 1024 } },
      cssModules: { enable: false, config: {} },
    },
  },
}
