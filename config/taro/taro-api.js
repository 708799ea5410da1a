/**
 * What `@tarojs/taro` is for a mini-program, word for word but for one thing: there `hooks` is taken out of the runtime by
 * destructuring, which makes webpack keep all of the runtime (19 kB that nobody uses). By its name it keeps what is used.
 */
const hooks = require('@tarojs/runtime').hooks
const taro = require('@tarojs/api').default

if (hooks.isExist('initNativeApi')) hooks.call('initNativeApi', taro)

module.exports = taro
module.exports.default = module.exports
