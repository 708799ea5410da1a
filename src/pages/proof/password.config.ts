export default definePageConfig({ navigationBarTitleText: '密码或短信登录' })
