import type { RemoteCore } from "../../api.ts"

/** Sealed exports of devices that ask, by their codes, as long as this page is open: nothing was taken from them yet. */
const asked = new Map<string, Blob[]>()

export const keepAsked = (code: string, file: Blob): void => {
  asked.set(code, [...(asked.get(code) ?? []), file])
}

/** The device is let in: what it sent is taken in now, so that nobody has to look for the files again. */
export const takeAsked = async (core: RemoteCore, code: string): Promise<void> => {
  const files = asked.get(code) ?? []
  asked.delete(code)
  for (const file of files) await core.exchange.takeIn({ file })
}
