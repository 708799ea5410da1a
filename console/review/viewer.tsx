import { useRef, useState } from 'react'
import type { ReviewView } from '../../core/contract/staff/review'
import { Icon } from '../parts/icon'
import { shortTime } from '../words/short-time'
import { materialMark } from './material-mark'
import { materialName } from './material-name'
import { Pane } from './pane'
import { Thumbnail } from './thumbnail'
import './viewer.css'

/** 材料: one picture large, another beside it if wanted, all of them below. */
export function Viewer({ review }: { review: ReviewView }) {
  const { materials, row } = review
  const whole = useRef<HTMLElement>(null)
  const [at, setAt] = useState(0)
  const [beside, setBeside] = useState<string>()
  const shown = materials[Math.min(at, materials.length - 1)]
  const other = materials.find(({ id }) => id === beside)

  if (!shown)
    return (
      <section className="viewer viewer-none" aria-label="材料">
        这件业务没有上传材料
      </section>
    )

  const step = (by: 1 | -1) => setAt((at + by + materials.length) % materials.length)
  const toggleBeside = () => setBeside(other ? undefined : materials[(at + 1) % materials.length]?.id)
  const fullScreen = () =>
    void (document.fullscreenElement ? document.exitFullscreen() : whole.current?.requestFullscreen())

  return (
    <section className="viewer" aria-label="材料" ref={whole}>
      <div className="viewer-panes">
        <Pane
          key={shown.id}
          application={row.id}
          material={shown}
          onStep={step}
          head={
            <>
              <b className="pane-name">{materialName(shown)}</b>
              <span className="quiet small number">
                {at + 1}/{materials.length}
                <span className="pane-when">·{shortTime(shown.keptAt)}</span>
              </span>
            </>
          }
          tools={[
            { name: '全屏', icon: 'full', run: fullScreen },
            { name: '并排对照', icon: 'beside', run: toggleBeside, pressed: other !== undefined },
          ]}
        >
          <button type="button" className="viewer-step viewer-back" aria-label="上一张" onClick={() => step(-1)}>
            <Icon name="left" />
          </button>
          <button type="button" className="viewer-step viewer-on" aria-label="下一张" onClick={() => step(1)}>
            <Icon name="right" />
          </button>
        </Pane>
        {other && (
          <Pane
            key={`beside-${other.id}`}
            application={row.id}
            material={other}
            tools={[{ name: '关闭并排', icon: 'close', run: () => setBeside(undefined) }]}
            head={
              <select
                aria-label="并排的材料"
                className="select"
                value={other.id}
                onChange={event => setBeside(event.target.value)}
              >
                {materials.map(material => (
                  <option key={material.id} value={material.id}>
                    {materialName(material)}
                    {materialMark(material) ? `（${materialMark(material)}）` : ''}
                  </option>
                ))}
              </select>
            }
          />
        )}
      </div>
      <nav className="thumbnails" aria-label="全部材料">
        {materials.map((material, index) => (
          <Thumbnail
            key={material.id}
            application={row.id}
            material={material}
            chosen={index === at}
            onChoose={() => setAt(index)}
          />
        ))}
      </nav>
    </section>
  )
}
