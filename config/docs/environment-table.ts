import { asTable } from './as-table'
import { environmentVariables } from './environment-variables'

const needed = { start: 'to start', use: 'when first used', no: 'no' } as const

/** Every environment variable, then every JSON shape. */
export function environmentTable(): string {
  const rows = environmentVariables.map(variable => [
    `\`${variable.name}\`${variable.file ? ' or `_FILE`' : ''}`,
    variable.functions,
    needed[variable.needed],
    variable.secret ? '**yes**' : 'no',
    variable.meaning,
    variable.source,
  ])
  const shapes = environmentVariables.flatMap(({ name, examples }) =>
    examples.map(example =>
      typeof example === 'string'
        ? `\`${name}\`\n\n\`\`\`text\n${example}\n\`\`\``
        : `\`${name}\`\n\n\`\`\`json\n${JSON.stringify(example, null, 2)}\n\`\`\``,
    ),
  )
  return [asTable(['variable', 'functions', 'needed', 'secret', 'meaning', 'source'], rows), ...shapes].join('\n\n')
}
