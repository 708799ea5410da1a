import { plus } from '../../core/domain/calendar/plus'
import { removeFiles } from '../execution/remove-files'
import { sweepLeftFiles } from './sweep-left-files'
import { memoryPorts } from './testing/memory-ports'

test('a file that would not go is told once, tried ever more seldom, and told again when it is gone', async () => {
  const ports = memoryPorts()
  const { files, clock } = ports
  const sweep = () => sweepLeftFiles(ports, plus(clock.now(), 60))
  await files.put('kept/a.jpg', Uint8Array.of(1))
  files.stuck.add('kept/a.jpg')
  expect(await removeFiles(ports, ['kept/a.jpg', 'kept/b.jpg'])).toEqual(['kept/a.jpg'])
  await removeFiles(ports, ['kept/a.jpg'])
  expect(ports.audited.map(({ action, subject }) => [action, subject])).toEqual([['file.not-removed', 'kept/a.jpg']])
  expect(await sweep()).toEqual({ removed: 0, left: 0 })
  clock.pass(61)
  expect(await sweep()).toEqual({ removed: 0, left: 1 })
  clock.pass(61)
  expect(await sweep()).toEqual({ removed: 0, left: 0 })
  files.stuck.clear()
  clock.pass(61)
  expect(await sweep()).toEqual({ removed: 1, left: 0 })
  expect(files.kept.size).toBe(0)
  expect(ports.audited.map(({ action }) => action)).toEqual(['file.not-removed', 'file.removed'])
  clock.pass(86_400)
  expect(await sweep()).toEqual({ removed: 0, left: 0 })
})
