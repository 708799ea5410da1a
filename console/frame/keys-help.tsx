import { Modal } from 'antd'
import { KeyCap } from '../parts/key-cap'

const keys: [string, string[], string][] = [
  ['通用', ['/'], '全局搜索'],
  ['通用', ['?'], '全部快捷键'],
  ['通用', ['Esc'], '清除筛选，或关闭面板'],
  ['队列', ['j', 'k'], '下一行、上一行'],
  ['队列', ['Enter'], '打开选中的办件'],
  ['队列', ['c'], '认领'],
  ['队列', ['r'], '释放'],
  ['队列', ['[', ']'], '上一个、下一个队列'],
  ['办件', ['a'], '提交复核，或复核通过'],
  ['办件', ['b'], '要求补正，或退回经办'],
  ['办件', ['n'], '到下一项还没核的清单'],
  ['办件', ['j', 'k'], '下一件、上一件'],
  ['材料', ['←', '→'], '上一张、下一张（先点一下材料）'],
  ['材料', ['+', '-', '0'], '放大、缩小、适合窗口（先点一下材料）'],
]

/** 全部快捷键 */
export function KeysHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Modal title="全部快捷键" open={open} onCancel={onClose} footer={null} width={520}>
      <p className="quiet small">在输入框里时，单键不起作用。</p>
      <table className="keys-help">
        <thead className="only-read">
          <tr>
            <th>在哪里</th>
            <th>按键</th>
            <th>作用</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(([where, caps, words], index) => (
            <tr key={words}>
              <td className="quieter">{keys[index - 1]?.[0] === where ? '' : where}</td>
              <td>
                <span className="only-read">{caps.join(' ')}</span>
                {caps.map(cap => (
                  <KeyCap key={cap} name={cap} />
                ))}
              </td>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  )
}
