// Serves the window's files from our own scheme: the files that were built, and nothing else.
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { CONTENT_SECURITY_POLICY } from './csp.ts'

/** URL path → file on disk. A path that is not listed does not exist, so no path can lead out of the folder. */
export type ServedFiles = ReadonlyMap<string, string>

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2'
}

/** Every answer carries them all; the policy counts for pages and for workers. */
const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache'
}

/** Lists the files below `folder` that have a known type, once, at start. Links are not followed. */
export async function listServedFiles(folder: string): Promise<ServedFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Map<string, string>()
  for (const entry of entries) {
    if (!entry.isFile() || CONTENT_TYPES[extname(entry.name)] === undefined) continue
    const path = join(entry.parentPath, entry.name)
    files.set(`/${relative(folder, path).split(sep).join('/')}`, path)
  }
  return files
}

/** The answer to one request of a page. `origin` is scheme and host, such as `app://docket`. */
export async function serve(files: ServedFiles, origin: string, request: Request): Promise<Response> {
  if (request.method !== 'GET') return refusal(405)
  const url = URL.parse(request.url)
  if (url === null || `${url.protocol}//${url.host}` !== origin) return refusal(404)
  const path = files.get(url.pathname === '/' ? '/index.html' : url.pathname)
  if (path === undefined) return refusal(404)
  const type = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream'
  return new Response(await readFile(path), { status: 200, headers: { ...HEADERS, 'Content-Type': type } })
}

function refusal(status: 404 | 405): Response {
  return new Response(null, { status, headers: HEADERS })
}
