/**
 * The second ring (`npm run test:full`): every journey and the phone host's own suite once more with real taps in a real
 * browser, every screen, and what takes long.
 */
const ring = require('./jest.config.js')

module.exports = {
  ...ring,
  testMatch: ['**/*.full.test.ts', '<rootDir>/test/journeys/**/*.test.ts', '<rootDir>/test/phone-host/**/*.test.ts'],
  testPathIgnorePatterns: ring.testPathIgnorePatterns.filter(pattern => !pattern.includes('full')),
  testTimeout: 60_000,
}
