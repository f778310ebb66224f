// The licence texts of everything that is bundled, as the build has written them.
import { readFile } from 'node:fs/promises'

/** The texts of the files one after the other; one that is missing, as in a checkout without a build, is left out. */
export async function readLicences(files: readonly string[]): Promise<string> {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')))
  return texts.filter((text) => text !== '').join('\n\n')
}
