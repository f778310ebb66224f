// Builds the command line into a few files and compiles them once: a process then starts in a tenth of a second, not in one.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { productAt, type Product } from './product.ts'

const ROOT = resolve(import.meta.dirname, '..', '..')

/**
 * The same source that the app is built from, bundled as the app's own build does, and nothing else changed.
 * @param root a source tree: this one, or a copy of its `core`
 * @param folder a new folder for what is built
 */
export async function buildProduct(folder: string, root = ROOT): Promise<Product> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
  for (const name of ['node_modules', 'resources']) symlinkSync(join(ROOT, name), join(folder, name))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node24',
      minify: false,
      // The place of the sources, so that what they look for beside themselves is found.
      outDir: join(folder, 'core', 'cli'),
      rollupOptions: {
        input: {
          main: join(root, 'core', 'cli', 'main.ts'),
          'pdf-child': join(root, 'core', 'app', 'pdf-child.ts'),
          // What a process that reads many files needs of it.
          'read-long': join(root, 'core', 'app', 'read-long.ts'),
          'import-file': join(root, 'core', 'app', 'import-file.ts'),
          'inventory-file': join(root, 'core', 'app', 'inventory-file.ts'),
          spool: join(root, 'core', 'app', 'spool.ts'),
          'find-attachments': join(root, 'core', 'intake', 'pdf', 'find-attachments.ts')
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' }
      }
    }
  })
  return productAt(join(folder, 'core', 'cli', 'main.js'), join(folder, 'compiled'))
}
