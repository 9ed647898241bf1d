/**
 * How the browser is asked for the pages of an origin. Firefox gives a pattern with a port too, and then matches no page
 * with it; there the host is asked for, on every port.
 */
export const sitePattern = (origin: string): string => {
  const { protocol, host, hostname } = new URL(origin)
  return `${protocol}//${import.meta.env.FIREFOX ? hostname : host}/*`
}
