// The worker's line to main.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { AppEvent } from '../../core/contract/events.ts'
import type { FromLane, LaneSettings } from './messages.ts'

export interface Line {
  readonly port: MessagePort
  readonly settings: LaneSettings
  readonly emit: (event: AppEvent) => void
}

/** Opens the line; a file that is no worker's entry has none. */
export function openLine(): Line {
  if (parentPort === null) throw new Error('this file runs as a worker only')
  const port = parentPort
  // Main starts its workers with these settings and no others.
  const settings: LaneSettings = workerData
  return {
    port,
    settings,
    emit({ name, payload }) {
      const message: FromLane = { kind: 'event', name, payload }
      port.postMessage(message, [])
    }
  }
}
