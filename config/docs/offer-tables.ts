import { items } from '../../core/catalogue/items/items'
import { materials } from '../../core/catalogue/materials/materials'
import { modeWords } from '../../core/catalogue/mode-words'
import { centres, offerOf } from '../../core/catalogue/registry'
import type { Sourced } from '../../core/domain/centre/centre'
import { certificateNames } from '../../core/domain/certificate/certificate-kind'
import type { Place } from '../../core/domain/item/item'
import { asTable } from './as-table'

const said = ({ source, since, assumed }: Sourced<unknown>) =>
  `${assumed ? '**依据待确认**：' : ''}${source}${since ? `（${since}起）` : ''}`

/** Item × centre × mode × deadline × source or assumption. */
const offers = () =>
  asTable(
    ['事项', '中心', '方式', '依据', '时限', '依据', '材料', '依据', '流程'],
    items.flatMap(item =>
      centres.flatMap(centre =>
        (offerOf(centre, item.code)?.ways ?? []).map(({ mode, promise, materials: asked, flow }) => [
          item.fullTitle,
          centre.shortName,
          modeWords[mode.value],
          said(mode),
          promise.value.words,
          said(promise),
          asked.value.map(name => materials[name]?.label ?? name).join('、') || '不用交材料',
          said(asked),
          `\`${flow}\``,
        ]),
      ),
    ),
  )

/** Which paper comes of an item that certifies deposits. */
const certificates = () =>
  asTable(
    ['事项', '中心', '方式', '开哪一种', '依据'],
    items.flatMap(item =>
      centres.flatMap(centre =>
        (offerOf(centre, item.code)?.ways ?? []).flatMap(({ mode, certificate }) =>
          certificate
            ? [
                [
                  item.fullTitle,
                  centre.shortName,
                  modeWords[mode.value],
                  `《${certificateNames[certificate.value].title}》`,
                  said(certificate),
                ],
              ]
            : [],
        ),
      ),
    ),
  )

const placeWords: Readonly<Record<Place, string>> = { deposit: '缴存地', loan: '贷款地', registration: '注册地' }

const places = () =>
  asTable(
    ['事项', '由哪里的中心办', '在哪里交', '谁申请', '依据'],
    items.map(({ fullTitle, handledBy, handedInAt, applicant, source }) => [
      fullTitle,
      handledBy.map(place => placeWords[place]).join('、'),
      handedInAt ? '购房地' : '任何一家',
      { person: '个人', unit: '单位', either: '个人或单位' }[applicant],
      source,
    ]),
  )

const channels = () =>
  asTable(
    ['中心', '事项', '渠道', '怎么办', '依据'],
    centres.flatMap(({ shortName, offers: all }) =>
      all.flatMap(offer =>
        offer.channels.map(({ name, how, source }) => [
          shortName,
          items.find(({ code }) => code === offer.item)?.title ?? '',
          name,
          how,
          source,
        ]),
      ),
    ),
  )

export const offerTables = { offers, certificates, places, channels }
