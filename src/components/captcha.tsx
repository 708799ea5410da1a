import { Image, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Problem } from '../../core/domain/problem/problem'
import { askLogIn } from '../ask/ask-log-in'
import { Button } from './button'
import { Link } from './link'
import { Notice } from './notice'
import { ProblemNotice } from './problem-notice'
import { TextField } from './text-field'
import '../look/fields.scss'

/** Shows it is a person: a picture, or the same as a small sum for those who cannot see it. A new `turn` draws a new one. */
export function Captcha({
  id,
  turn,
  problem,
  onChange,
}: {
  id: string
  turn: number
  problem?: string
  onChange(captcha: { id: string; answer: string } | undefined): void
}) {
  const [picture, setPicture] = useState<{ id: string; image: string; spoken: string }>()
  const [trouble, setTrouble] = useState<Problem>()
  const [aloud, setAloud] = useState(false)
  const [drawn, setDrawn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` and `drawn` ask for a new picture
  useEffect(() => {
    let current = true
    onChange(undefined)
    setPicture(undefined)
    void askLogIn('request-captcha', {}).then(outcome => {
      if (!current) return
      if (outcome.ok) setPicture(outcome.body)
      setTrouble(outcome.ok ? undefined : outcome.problem)
    })
    return () => {
      current = false
    }
  }, [turn, drawn])
  return (
    <View className="stack-2">
      <TextField
        key={picture?.id ?? 'none'}
        id={id}
        label="图形验证码"
        maxLength={10}
        problem={problem}
        onInput={answer => picture && onChange({ id: picture.id, answer: answer.trim() })}
      />
      {picture && aloud && <Notice id={`${id}-spoken`}>{picture.spoken}</Notice>}
      <View className="line wrap">
        {picture ? (
          <Image
            id={`${id}-image`}
            className="captcha"
            src={picture.image}
            mode="aspectFit"
            ariaLabel="图形验证码，看不清请点换一种"
            onClick={() => setDrawn(drawn + 1)}
          />
        ) : (
          <View className="captcha" />
        )}
        <Link id={`${id}-new`} words="换一张" small onTap={() => setDrawn(drawn + 1)} />
        <Link id={`${id}-speak`} words={aloud ? '看图片' : '看不清，换成算一算'} small onTap={() => setAloud(!aloud)} />
      </View>
      {trouble && (
        <>
          <ProblemNotice problem={trouble} />
          <Button words="再取一次" kind="text" onTap={() => setDrawn(drawn + 1)} />
        </>
      )}
    </View>
  )
}
