export default definePageConfig({ navigationBarTitleText: '公积金跨省通办', enablePullDownRefresh: true })
