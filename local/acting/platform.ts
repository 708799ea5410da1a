import { platformMembers } from '../neighbours/neighbour-settings'
import type { World } from '../world/start-world'

/** A liaison at the national platform's own pages, as a person uses them: log in, look, write. Nothing here is an interface for programs. */
export interface PlatformDesk {
  /** @returns what the page said, and whether it stands among what was sent */
  write(to: string, subject: string, body: string, files: { name: string; bytes: Uint8Array }[]): Promise<number>
  /** Subjects and words of what has arrived, newest first. */
  inbox(): Promise<string>
}

export async function atPlatform(world: World, centre: string): Promise<PlatformDesk | { down: true }> {
  const base = world.neighbours.platform.base
  const member = platformMembers.find(({ code }) => code === centre)
  if (!member) throw new Error(`no liaison of ${centre} on the platform`)
  const signedIn = await fetch(`${base}/login`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ account: member.account, password: member.password }),
  })
  if (signedIn.status === 503) return { down: true }
  const cookie = /^[^;]+/.exec(signedIn.headers.get('set-cookie') ?? '')?.[0]
  if (!cookie) throw new Error(`the platform did not let ${member.account} in: ${signedIn.status}`)
  const page = async (path: string) => (await fetch(`${base}${path}`, { headers: { cookie } })).text()
  return {
    async write(to, subject, body, files) {
      const token = /name="token" value="([^"]+)"/.exec(await page('/compose'))?.[1] ?? ''
      const form = new FormData()
      for (const [name, value] of Object.entries({ token, to, subject, body })) form.set(name, value)
      for (const { name, bytes } of files) form.append('files', new Blob([bytes as BlobPart]), name)
      const said = await fetch(`${base}/compose`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie },
        body: form,
      })
      return said.status
    },
    inbox: () => page('/inbox'),
  }
}
