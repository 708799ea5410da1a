/** A guard taken away in one place, and the test that must notice. */
export interface Weakness {
  /** What an attacker could do then. */
  name: string
  file: string
  /** Once in the file. */
  find: string
  instead: string
  /** Test file that fails. */
  noticedBy: string
  /** Of a slow file, only the tests whose names hold this. */
  only?: string
}
