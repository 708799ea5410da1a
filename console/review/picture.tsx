import { Button, Spin } from 'antd'
import { type KeyboardEvent, useEffect, useState } from 'react'
import type { ReviewView } from '../../core/contract/staff/review'
import type { ApplicationId } from '../../core/domain/values/ids'
import { ProblemAlert } from '../parts/problem-alert'
import { problemOf } from '../parts/problem-of'
import { shortTime } from '../words/short-time'
import { fit } from './fit'
import { Onlooker } from './onlooker'
import { useFrameSize } from './use-frame-size'
import { useMaterialLink } from './use-material-link'

interface Props {
  application: ApplicationId
  material: ReviewView['materials'][number]
  name: string
  zoom: number
  turn: number
  onScale: (scale: number) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** One viewing copy, as large as fits, turned and enlarged as wanted. A dead link is renewed once by itself. */
export function Picture({ application, material, name, zoom, turn, onScale, onKeyDown }: Props) {
  const { data, error, refetch, isFetching } = useMaterialLink(application, material.id, true)
  const { frame, size } = useFrameSize()
  const [natural, setNatural] = useState<{ width: number; height: number }>()
  const [broken, setBroken] = useState<string[]>([])
  const link = data?.link
  const dead = link !== undefined && broken.includes(link)
  const lying = natural && size.width > 0 ? fit(natural, size, turn, zoom) : undefined

  useEffect(() => {
    if (natural && size.width > 0) onScale(fit(natural, size, turn, 1).scale)
  }, [natural, size, turn, onScale])

  function failed(): void {
    if (!link) return
    setBroken([...broken, link])
    if (broken.length === 0) void refetch()
  }

  return (
    <section
      className="picture"
      ref={frame}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={`${name}，${shortTime(material.keptAt)}收到`}
      onKeyDown={onKeyDown}
    >
      {error && (
        <div className="picture-problem">
          <ProblemAlert problem={problemOf(error)} onRetry={() => void refetch()} />
        </div>
      )}
      {!error && dead && !isFetching && (
        <div className="picture-problem" role="alert">
          <p className="strong">{name}打不开</p>
          <p className="quiet small">链接可能到时，或网络断了。材料本身还在。</p>
          <Button
            onClick={() => {
              setBroken([])
              void refetch()
            }}
          >
            重新打开
          </Button>
        </div>
      )}
      {!error && (!link || isFetching) && !natural && <Spin description="正在打开材料" />}
      {link && !dead && (
        <div className="picture-room" style={lying && { width: lying.room.width, height: lying.room.height }}>
          <img
            key={link}
            src={link}
            alt={name}
            referrerPolicy="no-referrer"
            draggable={false}
            style={
              lying
                ? { ...lying.drawn, transform: `translate(-50%, -50%) rotate(${turn * 90}deg)` }
                : { visibility: 'hidden' }
            }
            onError={failed}
            onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => {
              setNatural({ width, height })
            }}
          />
          <Onlooker />
        </div>
      )}
    </section>
  )
}
