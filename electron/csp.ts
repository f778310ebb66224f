// The content security policy of every page, sent as a response header: nothing but our own files runs or loads.

/**
 * Neither inline scripts nor inline styles: React and Mantine set style attributes through the CSS object model, which no
 * policy restricts, and the window adopts its theme as a constructed style sheet. No text becomes HTML or script
 * (trusted types), no frame, no form, no address but our own.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'"
].join('; ')
