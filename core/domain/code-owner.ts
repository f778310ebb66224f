/** Whose codes an invoice's code column holds; `unknown` where neither its header nor the supplier's profile says. */
export type CodeOwner = 'ours' | 'supplier' | 'unknown'
