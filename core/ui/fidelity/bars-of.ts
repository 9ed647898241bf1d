import type { Instrument, InstrumentItem } from "../../../content/instrument-schema.ts"
import type { Counted } from "../../../content/ladder-schema.ts"
import type { ItemEvidence } from "../../fidelity/api.ts"
import { m } from "../../words/messages.js"
import type { ChartColumn, ChartRow } from "../charts/chart-table.ts"
import type { ProfileBar } from "../charts/ProfileBars.tsx"
import { hrefTo, paths } from "../paths.ts"
import type { When } from "../when.ts"
import { evidenceWords, percentOf } from "./evidence-words.ts"
import { itemWords } from "./item-words.ts"

export type AnchorItem = Extract<InstrumentItem, { kind: "anchors" }>

const indexPrefix = "goi/"

/** An item of either instrument; null where this version of them has none of that id. */
export const itemOf = (instrument: Instrument, itemId: string): AnchorItem | null => {
  const id = itemId.startsWith(indexPrefix) ? itemId.slice(indexPrefix.length) : itemId
  const found = instrument.items.find(item => item.id === id)
  return found?.kind === "anchors" ? found : null
}

/** The name of an item where there is little room. */
export const shortName = (item: AnchorItem | null, itemId: string): string => {
  if (item?.counts) return itemWords(item.counts).short()
  return item?.title ?? itemId
}

const addressOf = (itemId: string, instrument: Instrument) =>
  hrefTo(paths.fidelityItem(instrument.id === "goi" && !itemId.startsWith(indexPrefix) ? indexPrefix + itemId : itemId))

type Shown = {
  readonly items: readonly ItemEvidence[]
  readonly instrument: Instrument
  /** Agreed at the review before, by item id. */
  readonly before: Readonly<Record<string, number>>
  readonly when: When
}

const countedBy = (instrument: Instrument, itemId: string): Counted | null => itemOf(instrument, itemId)?.counts ?? null

export const barsOf = ({ items, instrument, before, when }: Shown): readonly ProfileBar[] =>
  items.map(item => ({
    key: item.itemId,
    number: item.number,
    title: shortName(itemOf(instrument, item.itemId), item.itemId),
    rating: item.rating,
    before: before[item.itemId] ?? null,
    asks: item.judgement,
    words: evidenceWords(item, countedBy(instrument, item.itemId), when),
    href: addressOf(item.itemId, instrument),
  }))

export const barColumns = (beforeName: string | null): readonly ChartColumn[] => [
  { title: m.fidelity_column_item() },
  { title: m.fidelity_column_count(), kind: "number" },
  { title: m.fidelity_column_of(), kind: "number" },
  { title: m.fidelity_column_percent(), kind: "number" },
  { title: m.fidelity_column_rating(), kind: "number" },
  ...(beforeName === null ? [] : [{ title: beforeName, kind: "number" as const }]),
  { title: m.fidelity_column_excluded(), kind: "number" },
]

export const barRows = ({ items, instrument, before }: Shown, withBefore: boolean): readonly ChartRow[] =>
  items.map(item => ({
    key: item.itemId,
    href: addressOf(item.itemId, instrument),
    cells: [
      `${item.number} ${itemOf(instrument, item.itemId)?.title ?? item.itemId}`,
      item.denominator === 0 ? null : item.numerator,
      item.denominator,
      item.denominator ? percentOf(item.numerator, item.denominator) : null,
      item.rating,
      ...(withBefore ? [before[item.itemId] ?? null] : []),
      item.excluded,
    ],
  }))
