export default definePageConfig({ navigationBarTitleText: '帮助与12329' })
