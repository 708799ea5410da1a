import { flows } from '../../core/catalogue/flows/flow-named'
import { accessTables } from './access-tables'
import { arrowTable } from './arrow-table'
import { assumptionTable } from './assumption-table'
import { certificateDiagram, certificateTable } from './certificate-diagram'
import { collectionTable } from './collection-table'
import { environmentTable } from './environment-table'
import { flowDiagram } from './flow-diagram'
import { flowTable } from './flow-table'
import { functionTable } from './function-table'
import { offerTables } from './offer-tables'
import { roleTable } from './role-table'
import { securityTables } from './security-tables'
import { standInTables } from './stand-in-tables'
import { timerTables } from './timer-tables'

/** Which pages hold which generated sections, and how each is drawn. Paths from the project's root. */
export const generatedSections: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  'docs/architecture.md': { arrows: arrowTable, flow: () => flowDiagram() },
  'docs/access.md': accessTables,
  ...Object.fromEntries(
    flows.map(flow => [`docs/flows/${flow.name}.md`, { flow: () => flowDiagram(flow), steps: () => flowTable(flow) }]),
  ),
  'docs/flows/certificate.md': { life: certificateDiagram, steps: certificateTable },
  'docs/items.md': offerTables,
  'docs/operations.md': {
    functions: functionTable,
    environment: environmentTable,
    collections: collectionTable,
    roles: roleTable,
    ...timerTables,
  },
  'docs/security.md': securityTables,
  'docs/stand-in.md': standInTables,
  'docs/decisions/0003-which-documents-win.md': { assumptions: assumptionTable },
}
