import type { Problem } from '../core/domain/problem/problem'
import { download, openPdf } from './phone'
import { phoneProblems } from './phone-problems'

/** Fetches a paper by its short-lived link and opens it, with the menu that saves and forwards. @returns what went wrong */
export async function openPaper(link: string, onProgress: (percent: number) => void): Promise<Problem | undefined> {
  const got = await download(link, onProgress).done
  if (!got.ok) return phoneProblems.notDownloaded
  return (await openPdf(got.value)) ? undefined : phoneProblems.notOpened
}
