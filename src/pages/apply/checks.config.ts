export default definePageConfig({ navigationBarTitleText: '先查一查', enablePullDownRefresh: true })
