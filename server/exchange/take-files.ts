import { findCentre } from '../../core/catalogue/registry'
import type { Application } from '../../core/domain/application/application'
import type { Material } from '../../core/domain/application/material'
import { beijing } from '../../core/domain/calendar/beijing'
import type { ExchangeMessage, ManifestLine } from '../../core/domain/exchange/message'
import { MaterialId } from '../../core/domain/values/ids'
import { removeFiles } from '../execution/remove-files'
import type { Ports } from '../ports'
import type { Exchange } from '../records/exchange'
import { filePath } from './file-path'

type Taken =
  | { kind: 'taken'; into(application: Application): Application; done(): Promise<unknown> }
  | { kind: 'unfit'; why: string }
  | { kind: 'later' }

const mostBytes = 20 * 1024 * 1024

/**
 * Takes the files of a message through quarantine like any other upload: pictures are decoded and written anew, papers with another
 * centre's signature are kept as they are. The received files stay where they wait until the case has them.
 */
export async function takeFiles(
  ports: Ports,
  exchange: Pick<Exchange, 'centre' | 'number'>,
  message: ExchangeMessage,
): Promise<Taken> {
  const { centre, number } = exchange
  const materials: Material[] = []
  const papers: Application['papers'] = []
  for (const [index, line] of message.files.entries()) {
    const at = filePath(centre, number, line.sha256)
    const bytes = await ports.files.get(at)
    if (!bytes) return { kind: 'later' }
    const name = `${message.id}-${index}`
    if (line.type === 'application/pdf') {
      const path = `kept/exchange/${centre}/${number}/${name}.pdf`
      const looked = await lookAtPaper(ports, { path, line, bytes })
      if (looked) return looked
      await ports.files.put(path, bytes)
      papers.push({ name: line.name, label: line.label, path, sha256: line.sha256, bytes: line.bytes })
      continue
    }
    const material = await takePicture(ports, exchange, { message, line, name, bytes })
    if (material.kind !== 'kept') return material
    materials.push(material.material)
  }
  return {
    kind: 'taken',
    into: application => ({
      ...application,
      materials: withThese(application.materials, materials, ports.clock.now()),
      papers: withPapers(application.papers, papers),
    }),
    done: () =>
      removeFiles(
        ports,
        message.files.map(({ sha256 }) => filePath(centre, number, sha256)),
      ),
  }
}

/**
 * A paper keeps its bytes, for they are signed. A copy is taken apart first: what is encrypted, scripted or carries a file is not taken.
 * @returns why not
 */
async function lookAtPaper(
  ports: Ports,
  { path, line, bytes }: { path: string; line: ManifestLine; bytes: Uint8Array },
): Promise<{ kind: 'unfit'; why: string } | { kind: 'later' } | undefined> {
  const uploadPath = `quarantine/${ports.chance.hex(16)}`
  const copies = [`${path}.copy`, `${path}.view`] as const
  await ports.files.put(uploadPath, bytes)
  const answer = await ports.documents.keepPdf({
    uploadPath,
    keptPath: copies[0],
    viewPath: copies[1],
    maxBytes: mostBytes,
    lines: [],
  })
  await removeFiles(ports, [uploadPath, ...copies])
  if (answer.kind !== 'yes') return { kind: 'later' }
  return answer.value.kind === 'refused'
    ? { kind: 'unfit', why: `paper ${line.name}: ${answer.value.code}` }
    : undefined
}

async function takePicture(
  ports: Ports,
  { centre, number }: Pick<Exchange, 'centre' | 'number'>,
  { message, line, name, bytes }: { message: ExchangeMessage; line: ManifestLine; name: string; bytes: Uint8Array },
): Promise<{ kind: 'kept'; material: Material } | { kind: 'unfit'; why: string } | { kind: 'later' }> {
  const now = ports.clock.now()
  const uploadPath = `quarantine/${ports.chance.hex(16)}`
  await ports.files.put(uploadPath, bytes)
  const answer = await ports.documents.keepImage({
    uploadPath,
    keptPath: `kept/exchange/${centre}/${number}/${name}.jpg`,
    viewPath: `view/exchange/${centre}/${number}/${name}.jpg`,
    maxBytes: mostBytes,
    lines: ['仅供办理住房公积金业务使用', findCentre(centre)?.shortName ?? '', beijing(now).day],
  })
  await removeFiles(ports, [uploadPath])
  if (answer.kind !== 'yes') return { kind: 'later' }
  if (answer.value.kind === 'refused') return { kind: 'unfit', why: `file ${line.name}: ${answer.value.code}` }
  const id = MaterialId.parse(ports.messageKeys.digest(name).slice(0, 32))
  const { hints, ...kept } = answer.value.material
  return {
    kind: 'kept',
    material: { ...kept, hints: [...hints], id, slot: line.name, round: message.sequence, keptAt: now },
  }
}

/** Of two applicants each has a receipt of their own: a paper with a name that is taken gets one that is not, and none is lost. */
function withPapers(known: Application['papers'], added: Application['papers']): Application['papers'] {
  const papers = [...known]
  for (const paper of added) {
    if (papers.some(({ sha256 }) => sha256 === paper.sha256)) continue
    const isTaken = (name: string) => papers.some(other => other.name === name)
    let name = paper.name
    for (let count = 2; isTaken(name); count += 1) name = `${paper.name}-${count}`
    papers.push({ ...paper, name })
  }
  return papers
}

/** New pictures of a slot take the place of those that came before. */
function withThese(known: readonly Material[], added: readonly Material[], now: Material['keptAt']): Material[] {
  const fresh = added.filter(({ id }) => !known.some(material => material.id === id))
  const slots = new Set(fresh.map(({ slot }) => slot))
  return [
    ...known.map(material =>
      slots.has(material.slot) && !material.replacedAt ? { ...material, replacedAt: now } : material,
    ),
    ...fresh,
  ]
}
