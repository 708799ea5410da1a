type Rule = boolean | string

/**
 * Decides a storage security rule for a client.
 * @param owner openid that uploaded the file, `''` for the server side, undefined when there is no file yet
 *   (then the file would be the caller's own).
 */
export function storageRule(rule: Rule, openid: string, owner: string | undefined): boolean {
  if (typeof rule === 'boolean') return rule
  const expression = rule.replaceAll(/\s+/g, '')
  if (expression === 'auth!=null') return openid !== ''
  if (expression === 'resource.openid==auth.openid' || expression === 'auth.openid==resource.openid') {
    return openid !== '' && (owner === undefined || owner === openid)
  }
  throw new Error(`storage rule "${rule}" is not understood by the stand-in`)
}
