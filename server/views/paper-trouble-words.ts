import type { PaperTrouble } from '../../core/domain/application/application'

/** What is the matter with a paper, and what whoever works on the case does about it. */
export function paperTroubleWords({ label, trouble }: PaperTrouble): string {
  switch (trouble) {
    case 'handwriting':
      return `《${label}》上有打印字库没有的字，用“〓”代替了。请打印后在“手工签注”处补写，签名并注明日期，再交给申请人。`
    case 'not-made':
      return `《${label}》没有做出来。请手工开具一份交给申请人，并告诉信息科。`
    default:
      return trouble satisfies never
  }
}
