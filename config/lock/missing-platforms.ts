/** One package of `package-lock.json`, as far as needed here. */
export interface LockedPackage {
  version?: string
  optionalDependencies?: Record<string, string>
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
}
export type LockedPackages = Record<string, LockedPackage>

const systems = ['darwin', 'win32', 'android', 'freebsd', 'openharmony', 'linux']
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64']

/**
 * The packages of other platforms that the lock should name and does not. `npm install` forgets those its registry does not
 * hold, and `npm ci` then refuses the lock everywhere; named without an address they are skipped where they do not fit.
 */
export function missingPlatforms(packages: LockedPackages): LockedPackages {
  const missing: LockedPackages = {}
  for (const [path, { optionalDependencies, dev }] of Object.entries(packages)) {
    if (path === '') continue
    for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
      if (!/^\d/.test(version)) continue
      const found = lookUp({ ...packages, ...missing }, path, name)
      if (found?.version === version) continue
      const platform = name.split('/').at(-1) ?? ''
      const os = systems.find(system => platform.includes(system))
      const cpu = processors.find(processor => platform.includes(processor))
      if (!os || !cpu) continue
      const libc = platform.includes('musl') ? 'musl' : platform.includes('gnu') && os === 'linux' ? 'glibc' : undefined
      missing[found ? `${path}/node_modules/${name}` : `node_modules/${name}`] = {
        version,
        cpu: [cpu],
        ...(dev ? { dev } : {}),
        ...(libc ? { libc: [libc] } : {}),
        optional: true,
        os: [os],
      }
    }
  }
  return missing
}

/** Finds a package as Node does: beside the asking one, then further up. */
function lookUp(packages: LockedPackages, from: string, name: string): LockedPackage | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const found = packages[`${at ? `${at}/` : ''}node_modules/${name}`]
    if (found || at === '') return found
  }
}
