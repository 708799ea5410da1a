import { pictures } from '../acting/pictures'
import { people } from '../neighbours/world'
import type { Scenario } from './scenario'
import { day, tuesday } from './steps'

/** Parties around us that fail, lie or write. */
export const neighbours: readonly Scenario[] = [
  {
    name: 'core-down',
    title: '黄石核心不应答',
    line: '登录和余额都要问核心：手机如实说没有应答，恢复后照常。',
    opensAt: tuesday,
    async prepare(world) {
      await world.control('core-huangshi', '/control/behaviour', { fault: 'silence-before', times: 0 })
    },
  },
  {
    name: 'core-lies',
    title: '核心的应答签名不对',
    line: '有人冒充核心：一个字都不信，当作没有应答。',
    opensAt: tuesday,
    async prepare(world) {
      await world.control('core-huangshi', '/control/behaviour', { fault: 'wrong-signature', times: 0 })
    },
  },
  {
    name: 'face-down',
    title: '刷脸服务忙',
    line: '微信说系统繁忙：刷脸走不通，密码、短信和窗口照常。',
    opensAt: tuesday,
    async prepare(world) {
      await world.control('wechat', '/control/behaviour', {
        fault: 'errcode',
        errcode: -1,
        path: '/cityservice/',
        times: 0,
      })
    },
  },
  {
    name: 'no-short-messages',
    title: '收不到短信',
    line: '王建国的手机号退订了短信：登录改走刷脸，通知进消息箱。',
    opensAt: tuesday,
    async prepare(world) {
      await world.control('sms', '/control/block', { phone: people.huangshiRetiree.phone })
    },
  },
  {
    name: 'platform-letter',
    title: '国家平台有来件',
    line: '样本市住房公积金中心转来一件购房提取，等黄石联络人登录平台去看。',
    opensAt: tuesday,
    async prepare(world) {
      const album = await pictures()
      const base64 = Buffer.from(album.read('id-front.jpg')).toString('base64')
      await world.control('platform', '/control/letter', {
        from: '990100',
        to: '420200',
        subject: '购房提取 转交申请（样本）',
        body: '申请人已在我中心窗口提交，材料已核实，请贵中心办理。',
        files: [{ name: '申请表-样本.jpg', type: 'image/jpeg', base64 }],
      })
    },
  },
  {
    name: 'platform-down',
    title: '国家平台停机两天',
    line: '平台在维护，什么都发不出去；拨快时钟两天就恢复。',
    opensAt: tuesday,
    async prepare(world) {
      await world.control('platform', '/control/down', { untilMs: Date.parse(tuesday) + 2 * day * 1000 })
    },
  },
]
