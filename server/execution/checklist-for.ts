import type { Application } from '../../core/domain/application/application'
import { definitionFor } from './definition-for'

/** What is compared before anything is proposed: here the truth of each material handed in, where the decision falls the item's own list. */
export function checklistFor(application: Application): { name: string; label: string }[] {
  const definition = definitionFor(application)
  if (!definition) return []
  if (application.flow !== 'accepting') return definition.checklist
  return definition.slots
    .filter(({ name, pages }) => name !== 'verification-table' && pages.min > 0)
    .filter(({ name, oneOf }) => !oneOf || application.materials.some(material => material.slot === name))
    .map(({ name, label }) => ({ name, label: `${label}与原件一致，内容属实` }))
}
