// Compiles the shim that makes I/O fail. Where there is no compiler, the harnesses that need it say so.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const SOURCE = join(import.meta.dirname, 'shim', 'iofault.c')

/** @returns the path of the compiled library; undefined where it cannot be made */
export function compileShim(folder: string): string | undefined {
  if (process.platform !== 'linux') return undefined
  const target = join(folder, 'iofault.so')
  const compiled = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', target, SOURCE, '-ldl', '-lpthread'])
  return compiled.status === 0 ? target : undefined
}

export type FaultKind = 'kill' | 'torn' | 'eio' | 'enospc' | 'short'

/** The environment that makes operation `at` on `folder` fail. */
export function faultEnv(
  shim: string,
  folder: string,
  fault: { readonly at: number; readonly kind: FaultKind; readonly isSticky?: boolean }
): Readonly<Record<string, string>> {
  return {
    LD_PRELOAD: shim,
    FAULT_FOLDER: folder,
    FAULT_AT: String(fault.at),
    FAULT_KIND: fault.kind,
    FAULT_STICKY: fault.isSticky === true ? '1' : '0'
  }
}
