import { bytesToHex, joinBytes, u32, utf8 } from "../base/bytes.ts"
import type { ParticipantId } from "../base/id.ts"
import type { ChartLink, PartName } from "../domain/chart-link.ts"
import type { FoundChart } from "../domain/chart-warning.ts"
import { type Address, readAddress } from "./read-address.ts"
import { type Outline, outlineOf, valuesIn } from "./shape.ts"

/** The vault's keyed digest under this room's label: `../store/FORMAT.md`. */
export type Digest = (bytes: Uint8Array) => Uint8Array

/** What a link keeps of an address. */
export type Chart = Pick<ChartLink, "originHash" | "shape" | "chartHash">

const hashOf = (digest: Digest, texts: readonly string[]): string =>
  bytesToHex(
    digest(
      joinBytes(
        texts.flatMap(text => {
          const bytes = utf8(text)
          return [u32(bytes.length), bytes]
        }),
      ),
    ),
  )

const originHashOf = (digest: Digest, { origin }: Address) => hashOf(digest, ["origin", origin])

/** Null: the address has not the parts of the outline. */
const chartIn = (digest: Digest, address: Address, outline: Outline): Chart | null => {
  const reading = valuesIn(outline, address)
  if (!reading) return null
  const around = [address.origin, String(reading.fixed.length / 3), ...reading.fixed]
  return {
    originHash: originHashOf(digest, address),
    shape: { ...outline, around: hashOf(digest, ["around", ...around]) },
    chartHash: hashOf(digest, ["chart", ...around, ...reading.named]),
  }
}

/** The chart that these parts of an address name; null for no parts, where it has not all, or for none of the web. */
export const chartOf = (digest: Digest, address: string, chosen: readonly PartName[]): Chart | null => {
  const read = chosen.length > 0 ? readAddress(address) : null
  return read && chartIn(digest, read, outlineOf(chosen))
}

/** The same chart, named by the same parts. */
export const isSameChart = (one: Chart, other: Chart): boolean =>
  one.chartHash === other.chartHash && JSON.stringify(one.shape.parts) === JSON.stringify(other.shape.parts)

const seenAt = (digest: Digest, links: readonly ChartLink[], address: Address) => {
  const originHash = originHashOf(digest, address)
  const known = links.filter(link => link.originHash === originHash)
  // Most links of one record system have the same outline.
  const read = new Map<string, Chart | null>()
  const chartBy = ({ parts, path, fragment }: Outline) => {
    const key = JSON.stringify([parts, path, fragment])
    const chart = read.get(key) ?? chartIn(digest, address, { parts, path, fragment })
    read.set(key, chart)
    return chart
  }
  const shaped = known.flatMap(link => {
    const chart = chartBy(link.shape)
    return chart && chart.shape.around === link.shape.around ? [{ link, chart }] : []
  })
  const theirs = shaped.filter(({ link, chart }) => chart.chartHash === link.chartHash)
  return {
    known: known.length > 0,
    charts: shaped.length > 0,
    participantIds: theirs.map(({ link }) => link.participantId),
  }
}

const unique = (ids: readonly ParticipantId[]) => [...new Set(ids)]

/** What links tell of these addresses: first that of the page, or of the frame with the caret; then those around. */
export const foundAt = (digest: Digest, links: readonly ChartLink[], addresses: readonly string[]): FoundChart => {
  const seen = addresses.flatMap(address => {
    const read = readAddress(address)
    return read ? [seenAt(digest, links, read)] : []
  })
  return {
    known: seen.some(({ known }) => known),
    charts: seen.some(({ charts }) => charts),
    participantIds: unique(seen.flatMap(({ participantIds }) => participantIds)),
    nearest: unique(seen.find(({ charts }) => charts)?.participantIds ?? []),
  }
}
