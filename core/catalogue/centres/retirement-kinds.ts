/** 正常离、退休 (黄石 附件2 三): 离休 counts as well. */
export const retirementKinds = [
  { value: 'retired', label: '退休' },
  { value: 'veteran-retired', label: '离休' },
] as const
