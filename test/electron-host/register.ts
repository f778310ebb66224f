// `node --import register.ts out/main/index.js`: resolves `electron` to the stand-in, and changes nothing else.
import { registerHooks } from 'node:module'

registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'electron') return next(specifier, context)
    return {
      url: new URL('electron.ts', import.meta.url).href,
      format: 'module-typescript',
      shortCircuit: true
    }
  }
})
