export default definePageConfig({ navigationBarTitleText: '到窗口核对' })
