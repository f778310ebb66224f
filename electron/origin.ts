// Where the window's pages live: the one constant that differs between Electron and its stand-in (DESIGN §8).
export type Host = 'electron' | 'stand-in'

/** Electron names itself among the versions; nothing from outside, such as the environment, can change the answer. */
export const host: Host = process.versions['electron'] === undefined ? 'stand-in' : 'electron'

/** Scheme and host of every page. Chromium never hands `app:` to an interceptor, hence the reserved name on the stand-in. */
export const origin = host === 'electron' ? 'app://docket' : 'https://docket.invalid'
