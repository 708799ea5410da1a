export default definePageConfig({ navigationBarTitleText: '帮助与咨询电话' })
