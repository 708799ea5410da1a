export default definePageConfig({ navigationBarTitleText: '选择中心' })
