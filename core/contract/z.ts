// The one door to zod: every schema imports it from here.
import { z } from 'zod'

// zod probes `new Function` for each schema it builds, which a strict content security policy reports as a violation.
z.config({ jitless: true })

export { z }
