const ring = require('../../../jest.config.js')

module.exports = {
  ...ring,
  transform: { '^.+\\.((t|j|mj)sx?|json)$': require.resolve('./planting-transform.js') },
  testPathIgnorePatterns: ['/node_modules/'],
}
