import { items } from '../items/items'

/** Between centres alone: a request sent back, and what only they sign. */
const ofSharing = /查询授权书|办理的中心|受理中心/

test.each(items.map(item => [item.title, item] as const))(
  '%s: nobody is turned away at the own window for a paper that is not asked for there',
  (_, { reasons }) => {
    const { declined, unverified, refused } = reasons
    const offered = [...declined, ...unverified, ...refused].filter(({ modes }) => !modes || modes.includes('local'))
    expect(offered.length).toBeGreaterThan(0)
    expect(offered.filter(reason => ofSharing.test(JSON.stringify(reason))).map(({ code }) => code)).toEqual([])
  },
)
