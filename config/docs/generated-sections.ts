import { accessTables } from './access-tables'
import { arrowTable } from './arrow-table'
import { assumptionTable } from './assumption-table'
import { collectionTable } from './collection-table'
import { environmentTable } from './environment-table'
import { flowDiagram } from './flow-diagram'
import { flowTable } from './flow-table'
import { functionTable } from './function-table'
import { securityTables } from './security-tables'
import { standInTables } from './stand-in-tables'

/** Which pages hold which generated sections, and how each is drawn. Paths from the project's root. */
export const generatedSections: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  'docs/architecture.md': { arrows: arrowTable, flow: () => flowDiagram() },
  'docs/access.md': accessTables,
  'docs/flows/reviewed-online.md': { flow: () => flowDiagram(), steps: () => flowTable() },
  'docs/operations.md': {
    functions: functionTable,
    environment: environmentTable,
    collections: collectionTable,
  },
  'docs/security.md': securityTables,
  'docs/stand-in.md': standInTables,
  'docs/decisions/0003-which-documents-win.md': { assumptions: assumptionTable },
}
