// Three builds: the main process with its workers and the command line, the preload, the window.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

export default defineConfig({
  main: {
    build: {
      license: true,
      minify: false,
      rollupOptions: {
        input: {
          index: 'electron/main.ts',
          writer: 'electron/workers/writer.ts',
          reader: 'electron/workers/reader.ts',
          cli: 'core/cli/main.ts',
          // Found by its name beside the chunks: the child that opens a PDF.
          'pdf-child': 'core/app/pdf-child.ts'
        },
        output: { format: 'es', entryFileNames: '[name].js' }
      }
    }
  },
  preload: {
    build: {
      // Nothing but electron itself can be required in a sandboxed preload.
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      license: true,
      minify: true,
      modulePreload: { polyfill: false },
      // Files of our own disk, not of a network.
      chunkSizeWarningLimit: 4000,
      rollupOptions: {
        input: 'renderer/index.html',
        // What the first screen needs comes in one piece; the other screens, and the big libraries with them, come later.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } }
      }
    }
  }
})
