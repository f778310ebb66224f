// The log file: one JSON object a line with area and code; ids and counts, never the contents of an invoice.
import logger from 'electron-log/node'
import { join } from 'node:path'

/** Plain facts beside area and code. */
export type LogDetail = Readonly<Record<string, string | number | boolean | undefined>>

export interface Log {
  readonly path: string
  info(area: string, code: string, detail?: LogDetail): void
  warn(area: string, code: string, detail?: LogDetail): void
  error(area: string, code: string, detail?: LogDetail): void
}

const MAX_BYTES = 5 * 1024 * 1024

/** Opens the log in `folder`; it is rotated at 5 MB, and the previous file is kept. */
export function openLog(folder: string): Log {
  const path = join(folder, 'main.log')
  const { file } = logger.transports
  file.resolvePathFn = () => path
  file.maxSize = MAX_BYTES
  file.format = ({ data }) => data
  file.level = 'info'
  logger.transports.console.level = false
  const line = (level: string, area: string, code: string, detail?: LogDetail): string =>
    JSON.stringify({ at: new Date().toISOString(), level, area, code, ...detail })
  return {
    path,
    info: (area, code, detail) => logger.info(line('info', area, code, detail)),
    warn: (area, code, detail) => logger.warn(line('warn', area, code, detail)),
    error: (area, code, detail) => logger.error(line('error', area, code, detail))
  }
}
