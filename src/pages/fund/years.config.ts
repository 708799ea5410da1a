export default definePageConfig({ navigationBarTitleText: '每年明细', enablePullDownRefresh: true })
