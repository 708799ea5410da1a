/** The package describes the C interface but not this entry; `decode-heic.ts` names the calls it uses. */
declare module 'libheif-js/wasm-bundle.js' {
  const heif: unknown
  export default heif
}
