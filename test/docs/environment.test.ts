import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EnvironmentVariable, environmentVariables } from '../../config/docs/environment-variables'
import { CentreCode } from '../../core/domain/values/ids'
import { readDocumentsEnvironment, readEnvironment } from '../../server/adapters/environment'
import { textOf } from './project-files'

const code = CentreCode.parse('420200')
const actual = ({ name }: EnvironmentVariable) => name.replace('<code>', code)
const written = (example: unknown) => (typeof example === 'string' ? example : JSON.stringify(example))
const textFor = (variable: EnvironmentVariable) => written(variable.examples[0])
const has = (functions: EnvironmentVariable['functions']) => (variable: EnvironmentVariable) =>
  variable.functions === functions || variable.functions === 'all'

const forDoors = environmentVariables.filter(has('all with a database'))
const forDocuments = environmentVariables.filter(has('documents'))
const sourceOf = (variables: readonly EnvironmentVariable[]) =>
  Object.fromEntries(variables.map(variable => [actual(variable), textFor(variable)]))
const doors = sourceOf(forDoors)
const documents = sourceOf(forDocuments)
const read = (functions: EnvironmentVariable['functions'], source: Record<string, string>) =>
  functions === 'documents' ? readDocumentsEnvironment(source) : readEnvironment(source)
const exampleOf = (name: string) => environmentVariables.find(variable => variable.name === name)?.examples[0]

describe('the list of environment variables', () => {
  test('names exactly what the code reads', () => {
    const program = textOf('server/adapters/environment.ts') ?? ''
    const asked = [...program.matchAll(/'([A-Z][A-Z_]{2,})'/g)].map(match => match[1])
    const listed = environmentVariables.map(({ name }) => name.replace('_<code>', ''))
    expect([...new Set(asked)].sort()).toEqual([...listed].sort())
  })

  test('shows every key of every shape, and no other', () => {
    const environment = readEnvironment(doors)
    expect(environment.centres.get(code)).toEqual(exampleOf('CENTRE_<code>'))
    expect(environment.bank).toEqual(exampleOf('BANK'))
    expect(environment.wechat).toEqual(exampleOf('WECHAT'))
    expect(environment.sms).toEqual(exampleOf('SMS'))
    expect(environment.storageRoot).toBe(exampleOf('STORAGE_ROOT'))
    expect(environment.publicBase).toBe(exampleOf('PUBLIC_BASE'))
    expect(environment.exchangeParty).toBe(exampleOf('EXCHANGE_PARTY'))
    for (const example of environmentVariables.find(({ name }) => name === 'SEAL_<code>')?.examples ?? []) {
      const source = { ...documents, [`SEAL_${code}`]: written(example) }
      expect(readDocumentsEnvironment(source).seals.get(code)).toEqual(example)
    }
  })

  test.each(environmentVariables.map(variable => [variable.name, variable] as const))(
    '%s is needed when it says so, and only then',
    (_, variable) => {
      const whole = variable.functions === 'documents' ? documents : doors
      const { [actual(variable)]: _taken, ...rest } = whole
      const without = () => read(variable.functions, rest)
      if (variable.needed === 'start') expect(without).toThrow(/is not set|is configured/)
      else expect(without).not.toThrow()
    },
  )

  test.each(environmentVariables.map(variable => [variable.name, variable] as const))(
    '%s may lie in a file when it says so, and only then',
    (_, variable) => {
      const folder = mkdtempSync(join(tmpdir(), 'variable-'))
      try {
        const file = join(folder, 'value')
        writeFileSync(file, textFor(variable))
        const name = actual(variable)
        const { [name]: _taken, ...rest } = variable.functions === 'documents' ? documents : doors
        const fromFile = () => read(variable.functions, { ...rest, [`${name}_FILE`]: file })
        if (variable.file) expect(fromFile()).toEqual(read(variable.functions, { ...rest, [name]: textFor(variable) }))
        else if (variable.needed === 'start') expect(fromFile).toThrow(`${name}: is not set`)
        else expect(fromFile()).toEqual(read(variable.functions, rest))
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
  )

  test('calls secret whatever holds a key, a password or a secret', () => {
    const holding = environmentVariables.filter(variable =>
      /PRIVATE KEY|"secret"|"password"|^\d:|^[\w+/]{43}=$/.test(textFor(variable)),
    )
    expect(holding.filter(({ secret }) => !secret)).toEqual([])
    expect(holding.length).toBeGreaterThanOrEqual(6)
  })
})
