// The content security policy of every page, sent as a response header with a fresh nonce for each document.

/** What the built page holds where a document's nonce goes. */
export const CSP_NONCE_PLACEHOLDER = 'DOCKET_CSP_NONCE'

/** Where libraries of the window find the nonce for the style elements they add. */
export const STYLE_NONCE_EXPRESSION = 'document.documentElement.dataset.nonce'

/**
 * The policy: nothing but our own files runs or loads.
 * Style elements need the nonce (Mantine, the grid and the scroll lock write some); style attributes are only ever set
 * through the CSS object model, which no policy restricts, so `unsafe-inline` is not needed.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'"
  ].join('; ')
}

/** The built page with its nonce: in the places that Vite marked, and on the root element for libraries. */
export function withNonce(html: string, nonce: string): string {
  return html.replaceAll(CSP_NONCE_PLACEHOLDER, nonce).replace(/<html\b/i, `<html data-nonce="${nonce}"`)
}
