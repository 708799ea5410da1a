import type { BusinessLicence, BusinessLicences } from '../../ports'

/** Codes somebody showed; each is good once. */
export class MemoryLicences implements BusinessLicences {
  down = false
  readonly codes = new Map<string, BusinessLicence>()

  async show(code: string): ReturnType<BusinessLicences['show']> {
    if (this.down) return { kind: 'unknown', reason: 'no answer within the time limit' }
    const licence = this.codes.get(code)
    this.codes.delete(code)
    return licence ? { kind: 'yes', value: licence } : { kind: 'no', code: 'code-unknown', message: '授权码无效' }
  }
}
