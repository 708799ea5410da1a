import { blank, spoken, stillWrong } from './matter'

const problem = {
  code: 'request.fields-wrong',
  title: '有几处填写需要改一下。',
  remedy: '请看标红的地方。',
  fields: [
    { path: 'applicant.name', message: '姓名至少两个字' },
    { path: 'retiredOn', message: '请填退休日期' },
    { path: 'payee.bank', message: '请选银行' },
  ],
}

test('what was mended is not red any more; what was not stays', () => {
  const named = { ...blank, name: '王建国' }
  expect(stillWrong(problem, blank, named)?.fields?.map(({ path }) => path)).toEqual(['retiredOn', 'payee.bank'])
  const dated = { ...named, answers: { retiredOn: '2026-08-12' } }
  expect(stillWrong(problem, blank, dated)?.fields?.map(({ path }) => path)).toEqual(['payee.bank'])
  expect(stillWrong(problem, blank, { ...dated, bank: '102' })).toBeUndefined()
  expect(stillWrong({ ...problem, fields: undefined }, blank, named)?.code).toBe('request.fields-wrong')
})

test('what was left empty is not said; a card only where money goes', () => {
  const typed = {
    ...blank,
    name: ' 王建国 ',
    idNumber: '420000196604120130',
    answers: { kind: '' },
    bank: '102',
    card: '6222 02',
  }
  expect(spoken(typed, false)).toEqual({ applicant: { name: '王建国', idNumber: '420000196604120130' }, answers: {} })
  expect(spoken(typed, true)).toMatchObject({ payee: { bank: '102', card: '6222 02' } })
})
