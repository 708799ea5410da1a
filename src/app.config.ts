export default defineAppConfig({
  pages: ['pages/home/home', 'pages/applications/applications', 'pages/me/me', 'pages/log-in/log-in'],
  subPackages: [
    { root: 'pages/centre', pages: ['centres'] },
    { root: 'pages/proof', pages: ['face', 'password', 'window', 'register', 'reset'] },
    { root: 'pages/fund', pages: ['accounts', 'years', 'loan'] },
    { root: 'pages/certificates', pages: ['certificates', 'certificate'] },
    { root: 'pages/apply', pages: ['item', 'checks', 'form', 'submitted', 'window'] },
    { root: 'pages/application', pages: ['application', 'correction', 'new-card'] },
    { root: 'pages/settings', pages: ['settings', 'consents', 'sessions', 'notices', 'help', 'text'] },
  ],
  window: {
    navigationBarTitleText: '公积金跨省通办',
    navigationBarBackgroundColor: '#FFFFFF',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F3F5F8',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#5A6672',
    selectedColor: '#1A5AA6',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      {
        pagePath: 'pages/home/home',
        text: '首页',
        iconPath: 'assets/tab/home.png',
        selectedIconPath: 'assets/tab/home-on.png',
      },
      {
        pagePath: 'pages/applications/applications',
        text: '办理进度',
        iconPath: 'assets/tab/applications.png',
        selectedIconPath: 'assets/tab/applications-on.png',
      },
      {
        pagePath: 'pages/me/me',
        text: '我的',
        iconPath: 'assets/tab/me.png',
        selectedIconPath: 'assets/tab/me-on.png',
      },
    ],
  },
  // Only to offer the nearest centre first; may be refused, then one searches.
  permission: { 'scope.userFuzzyLocation': { desc: '用来先列出离您近的中心，可以不同意' } },
  requiredPrivateInfos: ['getFuzzyLocation'],
  __usePrivacyCheck__: true,
  lazyCodeLoading: 'requiredComponents',
})
