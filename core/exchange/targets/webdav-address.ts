import { fail, ok, type Result } from "../../base/result.ts"

/** An address that no password is sent to. */
export type BadAddress = {
  readonly type: "BadAddress"
  readonly why:
    | "no-address"
    /** Neither https nor this device itself: others on the way could read the password. */
    | "not-https"
    /** Addresses are shown and logged on their way; a name or password in one is too. */
    | "with-user"
    /** Behind `?` or `#` stands nothing that is part of a folder's address. */
    | "with-query"
}

const isThisDevice = (hostname: string) =>
  hostname === "localhost" ||
  hostname.endsWith(".localhost") ||
  hostname === "[::1]" ||
  /^127(\.\d{1,3}){3}$/.test(hostname)

const wrong = (why: BadAddress["why"]) => fail<BadAddress>({ type: "BadAddress", why })

/** The address of a WebDAV folder as it is kept: whole, in one form, with a slash at its end. */
export const readWebdavAddress = (text: string): Result<string, BadAddress> => {
  const trimmed = text.trim()
  if (!URL.canParse(trimmed)) return wrong("no-address")
  const url = new URL(trimmed)
  if (url.protocol !== "https:" && url.protocol !== "http:") return wrong("no-address")
  if (url.protocol === "http:" && !isThisDevice(url.hostname)) return wrong("not-https")
  if (url.username !== "" || url.password !== "") return wrong("with-user")
  if (/[?#]/.test(trimmed)) return wrong("with-query")
  if (!url.pathname.endsWith("/")) url.pathname += "/"
  return ok(url.href)
}
