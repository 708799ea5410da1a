/** What the inbox and the subscribe message say, by what happened. Plain words, no amounts, no numbers of any kind. */
export const noticeWords: Readonly<Record<string, { title: string; words: string; phrase: string }>> = {
  submitted: { title: '申请已提交', words: '中心已收到您的申请，可以随时在“办理进度”里看。', phrase: '已提交' },
  correction: { title: '需要您补充材料', words: '有材料要重拍，请打开看看哪几样、哪天前补交。', phrase: '需补材料' },
  resubmitted: { title: '补充材料已收到', words: '中心会接着审核。', phrase: '审核中' },
  paid: { title: '钱已打到您的卡上', words: '提取已经办好，请查看银行卡。', phrase: '已办结' },
  'payment-refused': {
    title: '打款没有成功',
    words: '银行退回了这笔钱，请打开换一张本人名下的卡。',
    phrase: '打款失败',
  },
  changed: { title: '登记的信息已改好', words: '变更回执在“办理进度”里，可以下载。', phrase: '已办结' },
  'paid-off': { title: '贷款已还清', words: '扣款成功，贷款已还清。需要结清证明，可以到窗口申请。', phrase: '已办结' },
  'debit-failed': {
    title: '扣款没有成功',
    words: '请看原因，准备好钱后打开点“再扣一次”；10个工作日内没有再扣，申请失效。',
    phrase: '扣款失败',
  },
  refused: { title: '申请没有通过', words: '请打开看原因和接下来怎么办。', phrase: '未通过' },
  withdrawn: { title: '申请已撤回', words: '这件申请已经撤回，需要时可以重新申请。', phrase: '已撤回' },
  'applied-elsewhere': {
    title: '有人以您的名义在外地申请',
    words: '外地的公积金中心收到了以您名义提出的申请。是您本人就不用管；不是您本人，请马上打开点“不是我”。',
    phrase: '请核对',
  },
  accepted: { title: '申请已受理', words: '材料正在核实，核实后会转给办理的中心。', phrase: '已受理' },
  'accepted-here': { title: '申请已受理', words: '材料正在审核，受理回执可以打开看。', phrase: '已受理' },
  'sent-on': { title: '已转办理中心', words: '材料已核实通过，转给了办理的中心。', phrase: '已转办' },
  'platform-down': {
    title: '转办的平台正在维护',
    words: '材料已经核实好，因全国平台停用暂时转不出去，恢复后马上转。您不用做什么。',
    phrase: '等待转办',
  },
  answered: { title: '办理结果已到', words: '请打开看结果，或到受理窗口领取。', phrase: '已有结果' },
  stopped: { title: '已按您的要求停办', words: '中心会按登记的电话和您核对。', phrase: '已停办' },
  'promise-moved': {
    title: '办结的日子有变',
    words: '放假安排已经公布，日子按它重新算过了，请打开看新的日子。',
    phrase: '日期有变',
  },
  'promise-settled': {
    title: '办结的日子已确定',
    words: '放假安排已经公布，原来告诉您的日子不变。',
    phrase: '日期确定',
  },
  lapsed: { title: '申请已失效', words: '补充材料的时间已过，可以重新申请。', phrase: '已失效' },
}
