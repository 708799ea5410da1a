import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'

/** Actions that run a program or a script, or send something away (ISO 32000-1 12.6.4). Going to a page, or to a web page on a tap, is none. */
const running: ReadonlySet<string> = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'Rendition',
  'RichMediaExecute',
])
/** What may happen by itself when the file or a page is opened: it is turned to a place in it. */
const turning: ReadonlySet<string> = new Set(['GoTo', 'Thread'])
const namedTurning: ReadonlySet<string> = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage'])
const runningAnnotations: ReadonlySet<string> = new Set(['RichMedia', '3D', 'Screen', 'Movie'])
/** Endings of what an invoice or a bank receipt carries along for a computer to read; whatever else lies in a PDF was hidden there. */
const dataEndings = /\.(?:xml|xbrl|json|txt|csv|ofd|pdf|jpe?g|png)$/i

const key = (name: string) => PDFName.of(name)
const nameOf = (object: PDFObject | undefined) => (object instanceof PDFName ? object.decodeText() : undefined)

/**
 * Does anything in this file run, or come along with it? Judged by where it stands: an action is what its type says, and a resource, a
 * font or a page may be called anything.
 */
export function runsSomething({ context, catalog }: PDFDocument): 'active-content' | 'carries-file' | undefined {
  const dictOf = (object: PDFObject | undefined): PDFDict | undefined => {
    const found = object && context.lookup(object)
    return found instanceof PDFDict ? found : found instanceof PDFRawStream ? found.dict : undefined
  }
  const turnsOnly = (action: PDFDict): boolean => {
    const type = nameOf(action.lookup(key('S')))
    if (type === 'Named') return namedTurning.has(nameOf(action.lookup(key('N'))) ?? '')
    return type !== undefined && turning.has(type)
  }
  const byItself = (action: PDFDict | undefined) => action?.has(key('S')) === true && !turnsOnly(action)

  const runs = (dict: PDFDict): boolean => {
    const type = nameOf(dict.lookup(key('S')))
    if (type && running.has(type) && nameOf(dict.lookup(key('Type'))) !== 'StructElem') return true
    if (runningAnnotations.has(nameOf(dict.lookup(key('Subtype'))) ?? '') && dict.has(key('Rect'))) return true
    const triggers = dictOf(dict.get(key('AA')))
    return triggers?.values().some(each => byItself(dictOf(each))) ?? false
  }
  const names = dictOf(catalog.get(key('Names')))
  const form = dictOf(catalog.get(key('AcroForm')))
  if (byItself(dictOf(catalog.get(key('OpenAction')))) || names?.has(key('JavaScript')) || form?.has(key('XFA')))
    return 'active-content'
  const all = context.enumerateIndirectObjects().flatMap(([, object]) => dictsIn(object))
  if (all.some(runs)) return 'active-content'
  return all.some(carriesProgram) ? 'carries-file' : undefined
}

/** A file specification with the file in it. */
function carriesProgram(dict: PDFDict): boolean {
  if (!dict.has(key('EF'))) return false
  const names = [dict.lookup(key('UF')), dict.lookup(key('F'))].filter(
    each => each instanceof PDFString || each instanceof PDFHexString,
  )
  return names.length === 0 || names.some(each => !dataEndings.test(each.decodeText()))
}

/** Also those that lie inside, without a number of their own. */
function dictsIn(object: PDFObject): PDFDict[] {
  if (object instanceof PDFRawStream) return dictsIn(object.dict)
  if (object instanceof PDFArray) return object.asArray().flatMap(dictsIn)
  if (!(object instanceof PDFDict)) return []
  return [object, ...object.values().flatMap(dictsIn)]
}
