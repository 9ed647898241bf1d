import { Dexie, type ObservabilitySet, RangeSet } from "dexie"
import type { Database, HeadRow } from "./database.ts"

/** Tells live queries, here and in other pages, of one record that was replaced by other means than Dexie's tables. */
export const announce = ({ name }: Database, before: HeadRow, after: HeadRow) => {
  const parts: ObservabilitySet = {}
  const touch = (part: string, keys: (string | string[])[]) => {
    parts[`idb://${name}/${part}`] = new RangeSet().addKeys(keys)
  }
  const rows = [before, after]
  for (const table of ["heads", "records"]) for (const part of ["", ":dels"]) touch(`${table}/${part}`, [after.id])
  touch(
    "heads/[kind+owner+at]",
    rows.map(row => [row.kind, row.owner, row.at]),
  )
  touch(
    "heads/[kind+at]",
    rows.map(row => [row.kind, row.at]),
  )
  Dexie.on.storagemutated.fire(parts)
}
