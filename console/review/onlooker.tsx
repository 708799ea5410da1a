import { useStaff } from '../frame/use-staff'

/** Enough to lie over every part of a picture that can be photographed by itself. */
const times = 6

/** Who is looking, laid over the picture: a photograph of the screen tells who took it. */
export function Onlooker() {
  const { data } = useStaff()
  if (!data) return null
  const words = `${data.staff.name} ${data.staff.id} ${data.now.slice(0, 10)}`
  return (
    <div className="onlooker" aria-hidden="true" data-testid="onlooker">
      {Array.from({ length: times }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words, only the place differs
        <span key={at}>{words}</span>
      ))}
    </div>
  )
}
