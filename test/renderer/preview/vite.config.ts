// Builds the preview page and serves it under the strictest policy that the product could send: any violation is a fault.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'"
].join('; ')

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../../../out/preview',
    emptyOutDir: true,
    minify: true,
    modulePreload: { polyfill: false }
  },
  preview: { headers: { 'Content-Security-Policy': POLICY } }
})
