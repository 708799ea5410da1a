export default definePageConfig({ navigationBarTitleText: '登录过的手机', enablePullDownRefresh: true })
