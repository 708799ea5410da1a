import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { people } from '../neighbours/world'
import { makeSamples } from '../samples/make-samples'
import { samplePersonOf } from '../world/sample-person-of'

/** The drawn album of one person, made once and kept for the next run; what is written on them no program reads. */
export async function pictures(): Promise<{ folder: string; read(file: string): Uint8Array }> {
  const person = people.huangshiRetiree
  const folder = resolve(__dirname, '../../.cache/samples', person.phone)
  if (!existsSync(join(folder, 'id-front.jpg'))) await makeSamples(folder, samplePersonOf(person))
  return { folder, read: file => readFileSync(join(folder, file)) }
}
