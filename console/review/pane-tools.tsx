import { Button, Tooltip } from 'antd'
import { Icon, type IconName } from '../parts/icon'

/** The small buttons over a picture. */
export function PaneTools({
  tools,
}: {
  tools: { name: string; icon: IconName; run: () => void; pressed?: boolean }[]
}) {
  return (
    <>
      {tools.map(({ name, icon, run, pressed }) => (
        <Tooltip key={name} title={name}>
          <Button
            type="text"
            size="small"
            aria-label={name}
            aria-pressed={pressed}
            icon={<Icon name={icon} />}
            onClick={run}
          />
        </Tooltip>
      ))}
    </>
  )
}
