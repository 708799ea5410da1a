import type { Centre } from '../../domain/centre/centre'

/** 查询授权书: who may look at what, what for, how long, and how it is withdrawn (个人信息保护法 14–17; domain forms). */
export const queryNotice = (centre: Centre) => ({
  version: '2026-11',
  title: '查询授权书',
  paragraphs: [
    `一、我授权${centre.name}，通过本小程序查询我本人在该中心的住房公积金缴存、提取和贷款信息。`,
    '二、用途：显示给我本人看；按我的要求开具缴存证明；在我申请业务时核对是否符合条件。',
    '三、范围：个人账户状态、余额、缴存基数和比例、缴存明细，贷款余额和还款情况。不查询别人的信息。',
    '四、期限：从我同意的时候起，到我撤回的时候止。',
    '五、可以反悔：随时可以在“设置—我同意过的事”里撤回。撤回以后就不再查询，已经开出的证明和已经提交的申请不受影响。',
    '六、每一次查询都有记录，我可以向中心要求查看。',
  ],
})
