import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const root = resolve(import.meta.dirname, '../../console')

/** Scripts only from here; styles inline because antd writes them; pictures from wherever storage links point. */
const policy = [
  "default-src 'self'",
  "img-src 'self' data: https: http:",
  "style-src 'self' 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
].join('; ')

/** Only in the build: the development server needs inline scripts of its own. */
const contentPolicy: Plugin = {
  name: 'content-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
  ],
}

/** Builds the staff console to dist/console, to be served under /console/ on the origin that answers POST /staff. */
export default defineConfig({
  root,
  base: '/console/',
  plugins: [react(), contentPolicy],
  build: {
    outDir: resolve(root, '../dist/console'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
  },
  // `vite dev` alone has no door: give it the origin of one.
  server: process.env.STAFF_DOOR ? { proxy: { '/staff': process.env.STAFF_DOOR } } : {},
})
