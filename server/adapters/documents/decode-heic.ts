export async function decodeHeic(_bytes: Uint8Array): Promise<{ pixels: Uint8Array; width: number; height: number }> {
  throw new Error('later')
}
