export default definePageConfig({ navigationBarTitleText: '换一张收款卡' })
