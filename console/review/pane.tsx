import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { ReviewView } from '../../core/contract/staff/review'
import type { ApplicationId } from '../../core/domain/values/ids'
import { useStaff } from '../frame/use-staff'
import type { IconName } from '../parts/icon'
import { materialName } from './material-name'
import { OpenOriginal } from './open-original'
import { PaneTools } from './pane-tools'
import { Picture } from './picture'

interface Props {
  application: ApplicationId
  material: ReviewView['materials'][number]
  head: ReactNode
  tools?: { name: string; icon: IconName; run: () => void; pressed?: boolean }[]
  onStep?: (step: 1 | -1) => void
  children?: ReactNode
}

const least = 0.5
const most = 8

/** One picture with its own zoom and turn. */
export function Pane({ application, material, head, tools = [], onStep, children }: Props) {
  const [zoom, setZoom] = useState(1)
  const [turn, setTurn] = useState(0)
  const [whole, setWhole] = useState(1)
  const by = (factor: number) => setZoom(now => Math.min(most, Math.max(least, now * factor)))
  const reset = () => setZoom(1)
  const name = materialName(material)
  const roles = useStaff().data?.staff.roles ?? []
  const opensOriginals = roles.includes('handler') || roles.includes('approver')

  function press(event: KeyboardEvent): void {
    const commands: Record<string, (() => void) | undefined> = {
      '+': () => by(1.25),
      '=': () => by(1.25),
      '-': () => by(0.8),
      '0': reset,
      ArrowLeft: onStep && (() => onStep(-1)),
      ArrowRight: onStep && (() => onStep(1)),
    }
    const command = event.target === event.currentTarget ? commands[event.key] : undefined
    if (!command) return
    event.preventDefault()
    command()
  }

  return (
    <section className="pane" aria-label={name}>
      <div className="pane-head">
        {head}
        <span className="gap" />
        <PaneTools
          tools={[
            { name: '缩小', icon: 'smaller', run: () => by(0.8) },
            { name: '放大', icon: 'bigger', run: () => by(1.25) },
            { name: '左转90度', icon: 'turnLeft', run: () => setTurn(now => (now + 3) % 4) },
            { name: '右转90度', icon: 'turnRight', run: () => setTurn(now => (now + 1) % 4) },
            { name: '适合窗口', icon: 'fit', run: reset },
            ...tools,
          ]}
        />
        <span className="small quiet number pane-scale">{Math.round(whole * zoom * 100)}%</span>
      </div>
      {material.original && opensOriginals && (
        <div className="pane-hint small">
          这一页来自PDF，显示的是带水印的看样。{' '}
          <OpenOriginal application={application} original={material.original} name={name} />
        </div>
      )}
      {material.hints.length > 0 && <div className="pane-hint small">上传时提示：{material.hints.join('、')}</div>}
      {material.replaced && <div className="pane-hint small">这是旧的一版，申请人已换新版。</div>}
      <Picture
        application={application}
        material={material}
        name={name}
        zoom={zoom}
        turn={turn}
        onScale={setWhole}
        onKeyDown={press}
      />
      {children}
    </section>
  )
}
