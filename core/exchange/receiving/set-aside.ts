import { bytesToHex, sha256, utf8 } from "../../base/bytes.ts"
import type { Instant } from "../../base/clock.ts"
import type { SetAsideId } from "../../base/id.ts"
import type { SetAside, SetAsideReason } from "../../domain/receiving.ts"
import type { ComingRecord } from "../../store/whole-vault.ts"
import type { Header } from "../envelope/header.ts"

export type Aside = { readonly line: string; readonly kind: string; readonly reason: SetAsideReason }

/** A record as a line again, as it came. */
export const lineOf = ({ id, kind, version, stamp, body }: ComingRecord): string =>
  JSON.stringify({ id, kind, version, stamp, body })

/** The same line of the same device is one, however often it comes. */
const idOf = async (device: string, line: string): Promise<SetAsideId> => {
  const hex = bytesToHex(await sha256(utf8(`${device}\n${line}`)))
  return [8, 4, 4, 4, 12]
    .reduce<{ at: number; parts: string[] }>(
      ({ at, parts }, length) => ({ at: at + length, parts: [...parts, hex.slice(at, at + length)] }),
      { at: 0, parts: [] },
    )
    .parts.join("-") as SetAsideId
}

export const setAsideOf = async (
  { device, life, audience, number, at }: Pick<Header, "device" | "life" | "audience" | "number" | "at">,
  { line, kind, reason }: Aside,
  triedBy: string,
): Promise<SetAside> => ({
  id: await idOf(device, line),
  device,
  life,
  audience,
  number,
  at: at as Instant,
  reason,
  kind: kind.slice(0, 40),
  triedBy,
  line,
})
