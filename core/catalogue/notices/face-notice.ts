import type { Centre } from '../../domain/centre/centre'

/**
 * 单独同意 for face data: purpose, necessity, who handles it, how long it is kept, how to refuse and withdraw.
 * Source: 个人信息保护法 28–30, 《人脸识别技术应用安全管理办法》 5, 6, 8, 10.
 */
export const faceNotice = (centre: Centre) => ({
  version: '2026-11',
  title: '人脸信息单独同意书',
  paragraphs: [
    '一、用来做什么：只用来核对正在办理的人是您本人，不做别的。',
    `二、为什么需要：您的公积金账户和钱只能由您本人查看和支取，${centre.name}要确认是您本人在操作。`,
    '三、谁来核对：由微信的人脸核身服务采集您的人脸影像，与公安身份库比对，只把“通过”或“没有通过”告诉我们。',
    '四、存不存、存多久：我们不接收、也不保存您的人脸照片和视频，一张也不存。我们只保存核对的时间和结果，随办理记录一起留存，供您和中心日后查对。',
    '五、对您的影响：不同意也不影响办理。您可以改用手机号和密码、短信验证码，或者带身份证原件到窗口核验，办的业务和效果都一样。',
    '六、可以反悔：同意以后，随时可以在“设置—我同意过的事”里撤回。撤回以后不再用人脸核对，此前已经办成的业务不受影响。',
    `七、有疑问请拨打${centre.phone}。`,
  ],
})
