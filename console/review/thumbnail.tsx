import type { ReviewView } from '../../core/contract/staff/review'
import type { ApplicationId } from '../../core/domain/values/ids'
import { Icon } from '../parts/icon'
import { materialMark } from './material-mark'
import { materialName } from './material-name'
import { useMaterialLink } from './use-material-link'

interface Props {
  application: ApplicationId
  material: ReviewView['materials'][number]
  chosen: boolean
  onChoose: () => void
}

/** A way to one picture. It shows the picture only once that has been opened: a thumbnail must not count as a look. */
export function Thumbnail({ application, material, chosen, onChoose }: Props) {
  const { data } = useMaterialLink(application, material.id, false)
  const mark = materialMark(material)
  return (
    <button type="button" className="thumbnail" aria-current={chosen ? 'true' : undefined} onClick={onChoose}>
      <span className="thumbnail-frame">
        {data ? <img src={data.link} alt="" referrerPolicy="no-referrer" /> : <Icon name="page" size={20} />}
        {mark && <span className="thumbnail-mark">{mark}</span>}
      </span>
      <span className="thumbnail-name">{materialName(material)}</span>
    </button>
  )
}
