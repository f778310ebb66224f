// The two channels between the preload and the main process.

/** Window → main: `(name, request, paths)`; the reply is an Envelope. */
export const CALL_CHANNEL = 'docket:call'

/** Main → window: `(name, payload)`. */
export const EVENT_CHANNEL = 'docket:event'
