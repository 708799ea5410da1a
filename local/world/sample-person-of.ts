import type { WorldPerson } from '../neighbours/world-shapes'
import type { SamplePerson } from '../samples/sample-person'

/** The pictures a person of the stand-in world would photograph. */
export function samplePersonOf(person: WorldPerson): SamplePerson {
  const { name, idNumber, accounts, cards, retirement } = person
  const birth = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
  return {
    name,
    idNumber,
    sex: Number(idNumber[16]) % 2 === 1 ? '男' : '女',
    birth,
    address: '样本省样本市样本区样本路1号2单元301室',
    employer: accounts[0]?.unitName ?? '示例机械有限公司',
    retiredOn: retirement.on ?? '2026-08-12',
    bank: cards[0]?.bank ?? '示例银行',
    card: cards[0]?.number ?? '6200000000000000414',
  }
}
