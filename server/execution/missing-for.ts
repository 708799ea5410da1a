import type { Application } from '../../core/domain/application/application'
import { definitionFor } from './definition-for'
import { missingSlots } from './material-counts'

/** Labels of what is not handed in yet. What the accepting centre itself writes is missing only once it has checked. */
export function missingFor(application: Application): string[] {
  const definition = definitionFor(application)
  if (!definition || application.flow !== 'accepting') return []
  const early = application.state === 'received'
  return missingSlots(definition, application.materials)
    .filter(({ name }) => !early || name !== 'verification-table')
    .map(({ label }) => label)
}
