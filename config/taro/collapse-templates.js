/**
 * Leaves out the white space between the tags of the templates. Taro's own `minifyXML` takes them for HTML and drops
 * `</input>`, which WeChat's compiler refuses.
 * @param {import('@tarojs/service').IPluginContext} ctx
 */
module.exports = ctx => {
  ctx.modifyBuildAssets(({ assets }) => {
    for (const [name, asset] of Object.entries(assets)) {
      if (!name.endsWith('.wxml')) continue
      const text = String(asset.source()).replace(/>\s+</g, '><').trim()
      assets[name] = { source: () => text, size: () => Buffer.byteLength(text) }
    }
  })
}
