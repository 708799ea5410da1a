/**
 * The opaque id a scanned code stands for. `scene` comes with a mini-program code, `q` with an ordinary link (both still
 * encoded once). Looked up by the cloud, never trusted for more.
 */
export function sceneOf(query: { scene?: string; q?: string }): string | undefined {
  const decode = (text: string) => {
    try {
      return decodeURIComponent(text)
    } catch {
      return text
    }
  }
  if (query.scene) return decode(query.scene).slice(0, 64)
  if (!query.q) return undefined
  return /[?&]scene=([^&#]+)/.exec(decode(query.q))?.[1]?.slice(0, 64)
}
