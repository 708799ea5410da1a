import { definitionOf } from '../../core/catalogue/definitions/definition-of'
import { findCentre } from '../../core/catalogue/registry'
import type { Application } from '../../core/domain/application/application'
import type { ItemDefinition } from '../../core/domain/item/item'
import { centreOf } from './working-time-of'

/**
 * The item as the deciding centre has it. A centre that is none of ours publishes nothing here: then the accepting centre's own
 * way of deciding the item says what is collected.
 */
export function definitionFor(
  application: Pick<Application, 'centre' | 'item' | 'mode' | 'intake'>,
): ItemDefinition | undefined {
  const { centre, item, mode, intake } = application
  return definitionOf((intake && findCentre(intake.to)) ?? centreOf(centre), item, mode)
}
