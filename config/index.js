// Taro reads config/index; the settings themselves stand in their own folder beside the other builds.
module.exports = require('./taro/weapp')
