import { bytesToHex, sha256, textOf, utf8 } from "../../base/bytes.ts"
import type { Instant } from "../../base/clock.ts"
import type { SetAsideId } from "../../base/id.ts"
import type { SetAside, SetAsideReason } from "../../domain/receiving.ts"
import type { ColdRecord } from "../../store/blocks/cold-record.ts"
import type { ComingRecord } from "../../store/whole-vault.ts"
import type { Header } from "../envelope/header.ts"

export type Aside = { readonly line: string; readonly kind: string; readonly reason: SetAsideReason }

/** A record as a line again, as it came. */
export const lineOf = ({ id, kind, version, stamp, body }: ComingRecord): string =>
  JSON.stringify({ id, kind, version, stamp, body })

/** Records that came as they are here and cannot be taken in, as lines again. */
export const asideOf = (records: readonly ColdRecord[]): readonly Aside[] =>
  records.map(({ id, kind, version, stamp, body }) => ({
    line: `${JSON.stringify({ id, kind, version, stamp }).slice(0, -1)},"body":${textOf(body)}}`,
    kind,
    reason: "WrongRecord",
  }))

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

/** How much is set aside, in lines and in characters of them. */
export type Amount = { readonly lines: number; readonly length: number }
export const noAmount: Amount = { lines: 0, length: 0 }

export const withLine = ({ lines, length }: Amount, { length: more }: { readonly length: number }): Amount => ({
  lines: lines + 1,
  length: length + more,
})

/** Of one device, whatever its lives and streams: `../PROTOCOL.md`, *Taking in*. */
const most: Amount = { lines: 5000, length: 32 << 20 }
export const isTooMuch = ({ lines, length }: Amount): boolean => lines > most.lines || length > most.length
