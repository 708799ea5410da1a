/** What the inbox and the subscribe message say, by what happened. Plain words, no amounts, no numbers of any kind. */
export const noticeWords: Readonly<Record<string, { title: string; words: string; phrase: string }>> = {
  submitted: { title: '申请已提交', words: '中心已收到您的申请，可以随时在“办理进度”里看。', phrase: '已提交' },
  correction: { title: '需要您补充材料', words: '有材料要重拍，请打开看看哪几样、哪天前补交。', phrase: '需补材料' },
  resubmitted: { title: '补充材料已收到', words: '中心会接着审核。', phrase: '审核中' },
  paid: { title: '钱已打到您的卡上', words: '退休提取已经办好，请查看银行卡。', phrase: '已办结' },
  'payment-refused': {
    title: '打款没有成功',
    words: '银行退回了这笔钱，请打开换一张本人名下的卡。',
    phrase: '打款失败',
  },
  refused: { title: '申请没有通过', words: '请打开看原因和接下来怎么办。', phrase: '未通过' },
  withdrawn: { title: '申请已撤回', words: '这件申请已经撤回，需要时可以重新申请。', phrase: '已撤回' },
  lapsed: { title: '申请已失效', words: '补充材料的时间已过，可以重新申请。', phrase: '已失效' },
}
