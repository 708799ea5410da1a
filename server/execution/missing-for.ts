import type { Application } from '../../core/domain/application/application'
import { definitionFor } from './definition-for'
import { missingSlots } from './material-counts'

/** What was taken down at a window goes on only with all its material. */
const takenAtWindow: readonly string[] = ['accepting', 'local']

/** Labels of what is not handed in yet. What the accepting centre itself writes is missing only once it has checked. */
export function missingFor(application: Application): string[] {
  const definition = definitionFor(application)
  if (!definition || !takenAtWindow.includes(application.flow)) return []
  const early = application.state === 'received'
  return missingSlots(definition, application.materials)
    .filter(({ name }) => !early || name !== 'verification-table')
    .map(({ label }) => label)
}
