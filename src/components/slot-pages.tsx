import { Image, Text, View } from '@tarojs/components'
import type { MaterialView } from '../../core/contract/depositor/application-view'
import type { Slot } from '../../core/domain/item/item'
import type { MaterialId } from '../../core/domain/values/ids'
import { Button } from './button'
import { Icon } from './icon'
import { Link } from './link'
import { Sheet } from './sheet'
import '../look/slots.scss'

/** The pages of one slot: retake one, remove one, add one. */
export function SlotPages(props: {
  slot: Slot
  materials: MaterialView[]
  onAdd(): void
  onReplace(material: MaterialId): void
  onRemove(material: MaterialId): void
  onClose(): void
}) {
  const pages = props.materials.filter(each => each.slot === props.slot.name)
  const room = props.slot.pages.max - pages.length
  return (
    <Sheet id="slot-pages" title={`${props.slot.label}，${pages.length}页`} onClose={props.onClose}>
      <View>
        {pages.map((page, index) => (
          <View className="slot" style={{ padding: '12px 0' }} key={page.id}>
            <View className="thumb">
              {page.preview ? (
                <Image className="thumb-img" src={page.preview} mode="aspectFill" />
              ) : (
                <Icon name="image" />
              )}
            </View>
            <View className="main">
              <Text className="main-b">{`第${index + 1}页`}</Text>
              {page.hints.length > 0 && <Text className="main-n">{page.hints.join('，')}</Text>}
            </View>
            <Link
              id={`page-${index + 1}-retake`}
              small
              words="重拍"
              label={`重拍第${index + 1}页`}
              onTap={() => props.onReplace(page.id)}
            />
            <Link
              id={`page-${index + 1}-remove`}
              small
              words="删掉"
              label={`删掉第${index + 1}页`}
              onTap={() => props.onRemove(page.id)}
            />
          </View>
        ))}
      </View>
      {room > 0 ? (
        <Button id="page-add" kind="second" icon="plus" words={`再加一页（还能加${room}页）`} onTap={props.onAdd} />
      ) : (
        <Text className="note block">{`最多${props.slot.pages.max}页，已经满了。`}</Text>
      )}
      <Button id="pages-done" words="好了" onTap={props.onClose} />
    </Sheet>
  )
}
