import { openPage } from '../../config/screens/screens'
import { fireClock } from '../../local/acting/fire-clock'
import { signIn } from '../../local/acting/staff'
import { people } from '../../local/neighbours/world'
import type { WorldPerson } from '../../local/neighbours/world-shapes'
import { aStage } from '../stage/a-stage'
import { keepPicture } from '../stage/keep-picture'
import { logInOnPhone, openPhone } from '../stage/phone'
import { type BetweenDesk, type Intake, openBetween } from '../stage/two-desks'

const stage = aStage()

const applicant = ({ name, idNumber, phone }: WorldPerson) => ({ name, idNumber, phone })

/** From the window to the other centre: taken down, scanned, accepted, checked by two, sent. @returns its number here */
async function reaches(prefix: 'hs' | 'al', matter: Intake, more: readonly string[] = []): Promise<string> {
  const world = stage.world()
  const window = await openBetween(world, `${prefix}-chuangkou`)
  const number = await window.takeDown(matter)
  await window.scanAll()
  await window.does('受理并出回执')
  await window.does('开始核实')
  for (const slot of more) await window.scan(slot)
  await window.checks()
  await window.does('核实通过，提交复核')
  const second = await openBetween(world, `${prefix}-fuhe`)
  await second.open('confirming', number)
  await second.does('复核同意', {})
  await second.close()
  await window.open('reviewing', number)
  await window.does('交联络人')
  await window.close()
  const liaison = await openBetween(world, `${prefix}-lianluo`)
  await liaison.open('sending', number)
  await liaison.does('发送给对方中心')
  await liaison.stands('对方办理中')
  await liaison.close()
  return number
}

/** The one case that waits in a queue. */
async function openOnly(desk: BetweenDesk, queue: string, applicantName: string): Promise<void> {
  const { page } = desk
  await page.goto(page.url().replace(/\/console\/.*$/, `/console/queue/${queue}`))
  await page
    .getByRole('row', { name: new RegExp(applicantName) })
    .getByRole('link')
    .first()
    .click()
  await page.getByTestId('number').waitFor()
}

/** The deciding centre: dispatched, checked, approved by another, reported, answered. */
async function decides(prefix: 'hs' | 'al', masked: string): Promise<void> {
  const world = stage.world()
  const liaison = await openBetween(world, `${prefix}-lianluo`)
  await openOnly(liaison, 'receiving', masked)
  await liaison.page.getByTestId('exchange').getByText('协同编号').waitFor()
  await liaison.does('分发到管理部', { department: prefix === 'hs' ? '团城山营业部' : '管理部' })
  const handler = await openBetween(world, `${prefix}-jingban`)
  await openOnly(handler, 'reviewing', masked)
  await handler.checks()
  await handler.does('提交复核')
  const approver = await openBetween(world, `${prefix}-fuhe`)
  await openOnly(approver, 'confirming', masked)
  await approver.does('复核通过', { code: true })
  await approver.close()
  await handler.stands('已办成，待反馈')
  await handler.does('报联络人')
  await handler.close()
  await openOnly(liaison, 'sending', masked)
  await liaison.does('反馈结果')
  await liaison.close()
  await fireClock(world)
}

/** The applicant is told, and the accepting centre binds and files it. */
async function ends(prefix: 'hs' | 'al', number: string, paper: string): Promise<void> {
  const world = stage.world()
  const window = await openBetween(world, `${prefix}-chuangkou`)
  await window.open('telling', number)
  await window.page.getByText('对方中心反馈了结果').first().waitFor()
  // What the other centre has sealed is printed here and handed over.
  const opened = window.page.context().waitForEvent('request', request => request.isNavigationRequest())
  await window.page.getByRole('button', { name: `打开${paper}` }).click()
  const kept = await window.page.request.get((await opened).url())
  expect((await kept.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await keepPicture(window.page, `paper-${prefix}`)
  await window.does('已告知申请人', { delivery: '到窗口领取' })
  await window.close()
  const archivist = await openBetween(world, `${prefix}-dangan`)
  await archivist.open('filing', number)
  await archivist.does('装订归档', { archive: 'DA-2026-0001' })
  await archivist.close()
}

test('代收代办: 吴海燕 asks at 阿拉善盟’s window for the certificate that her loan in 黄石 is paid off; 黄石 issues it', async () => {
  const number = await reaches('al', {
    centre: '黄石市住房公积金中心',
    item: '开具住房公积金个人住房贷款全部还清证明',
    ...applicant(people.huangshiSettled),
  })
  await decides('hs', '吴')
  await ends('al', number, '住房公积金个人住房贷款全部还清证明')
}, 240_000)

test('两地联办: 周志远 bought a house in 阿拉善盟; it is checked there, decided and paid in 黄石; he sees it at home', async () => {
  const person = people.huangshiVeteran
  const card = person.cards[1]
  const number = await reaches(
    'al',
    {
      centre: '黄石市住房公积金中心',
      item: '购房提取住房公积金',
      ...applicant(person),
      answers: {
        housePlace: '阿拉善左旗示范镇样本街6号',
        contractNumber: 'HT-2026-1',
        price: '800000',
        boughtOn: '2026-10-01',
        amount: '1000.00',
      },
      choices: ['新建商品房'],
      payee: { bank: card?.bankName ?? '', card: card?.number ?? '' },
    },
    ['verification-table'],
  )
  const phone = stage.keep(await openPhone(stage.world(), 'openid-zhou', 'oa-420200'))
  await logInOnPhone(phone, person)
  await phone.at('pages/home/home')
  await openPage(phone, '/pages/applications/applications')
  await phone.sees('购房提取')
  // He sees both: what he handed in there, and what has come of it here.
  const { rows } = await (await signIn(stage.world(), 'hs-lianluo')).get('list-queue', {
    queue: 'receiving',
    filter: {},
  })
  await phone.tap(`#case-${rows[0]?.id}`)
  await phone.sees('不是我申请的')
  await phone.sees('阿拉善盟住房公积金中心')
  await decides('hs', '周')
  await phone.hears('已打到您的银行卡')
  expect(await phone.words('#paid-total')).toContain('1,000.00')
  await ends('al', number, '住房公积金提取业务回执')
}, 240_000)
