import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { askHome } from '../../ask/ask-home'
import { Choice } from '../../components/choice'
import { Head } from '../../components/head'
import { Loaded } from '../../components/loaded'
import { Page } from '../../components/page'
import { Result } from '../../components/result'
import { TextField } from '../../components/text-field'
import { goBack } from '../../go'
import { nearestFirst } from '../../nearest-first'
import { roughPosition } from '../../phone'
import { centre } from '../../state/centre'
import { useAnswer } from '../../use-answer'

export default function Centres() {
  const answer = useAnswer(askHome, 'list-centres', {})
  const chosen = centre.use()
  const [search, setSearch] = useState('')
  const [position, setPosition] = useState<{ latitude: number; longitude: number }>()
  useEffect(() => void roughPosition().then(setPosition), [])
  return (
    <Page>
      <Head title="您的公积金在哪个中心？" line="选您缴存公积金的地方，不是现在住的地方。" />
      <TextField
        id="centre-search"
        label="找中心"
        placeholder="输入城市名"
        onInput={value => setSearch(value.trim())}
      />
      <Loaded of={answer}>
        {({ centres }) => {
          const ordered = position ? nearestFirst(centres, position) : centres
          const found = ordered.filter(card => !search || card.name.includes(search) || card.shortName.includes(search))
          if (!found.length)
            return (
              <Result
                kind="info"
                icon="query"
                title="没有找到"
                lines={['换个写法再找，或打缴存地的区号加12329，问那里的中心。']}
              />
            )
          return (
            <View className="stack-3" ariaRole="radiogroup" ariaLabel="中心">
              {found.map(card => (
                <Choice
                  key={card.code}
                  id={`centre-${card.code}`}
                  icon="hall"
                  words={card.name}
                  note={`电话${card.phone}，${card.hours}`}
                  on={card.code === chosen?.code}
                  onTap={() => {
                    centre.set(card)
                    goBack()
                  }}
                />
              ))}
            </View>
          )
        }}
      </Loaded>
    </Page>
  )
}
