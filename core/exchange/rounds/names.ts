import { bytesToHex, hexToBytes, utf8 } from "../../base/bytes.ts"
import type { DeviceId } from "../../base/id.ts"
import type { Audience } from "../../domain/exchange-shape.ts"
import type { Listed } from "../targets/target.ts"

/** `../PROTOCOL.md`, *On a target*: names that say nothing to whoever has no name key. */

/** A head as it is listed, its name taken apart. */
export type ListedHead = Listed & { readonly stream: string; readonly life: string; readonly counter: number }

/** Names of streams, and of a device's backups: 20 hex digits. `names` is the program's name key, 32 of them. */
export const createStreamNames = async (
  names: string,
): Promise<(device: DeviceId, audience: Audience | "backup") => Promise<string>> => {
  const key = await crypto.subtle.importKey("raw", hexToBytes(names), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ])
  return async (device, audience) =>
    bytesToHex(new Uint8Array(await crypto.subtle.sign("HMAC", key, utf8(`${device}\n${audience}`)))).slice(0, 20)
}

export const headName = (stream: string, life: string, counter: number): string =>
  `h/${stream}-${life}-${counter.toString(16).padStart(8, "0")}`

export const randomSegmentName = (): string => `s/${bytesToHex(crypto.getRandomValues(new Uint8Array(16)))}`

const form = /^h\/([0-9a-f]{20})-([0-9a-f]{8})-([0-9a-f]{8})$/

/** Those of what is listed that are heads, those with the highest counter first. Whatever else lies there is nobody's. */
export const headsAmong = (listed: readonly Listed[]): readonly ListedHead[] =>
  listed
    .flatMap(one => {
      const [, stream = "", life = "", counter = ""] = form.exec(one.name) ?? []
      return stream ? [{ ...one, stream, life, counter: Number.parseInt(counter, 16) }] : []
    })
    .sort((a, b) => b.counter - a.counter)
