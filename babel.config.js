module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        useBuiltIns: false,
        // What WeChat itself still runs on; older targets cost a third of the main package in helpers.
        targets: { ios: '14.5', chrome: '91' },
        // Only for a corner of scoping in old Safari that no code here turns on.
        exclude: ['transform-parameters', 'transform-destructuring'],
        ignoreBrowserslistConfig: true,
      },
    ],
  ],
}
