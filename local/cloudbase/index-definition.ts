/** An index as `indexes.json` declares it. A unique index counts a missing field as null, as the platform does. */
export interface IndexDefinition {
  name: string
  keys: { field: string; direction: 'asc' | 'desc' | '1' | '-1' | 1 | -1 }[]
  unique?: boolean
}
