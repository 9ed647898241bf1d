import { Dexie, type ObservabilitySet, RangeSet } from "dexie"
import type { Database, HeadRow } from "./database.ts"

/**
 * Tells live queries, here and in other pages, of one record that was replaced by other means than Dexie's tables.
 * `stamps`: before and after. `heads`: its head before and after; none when the head stayed as it was. `unfacted`: it is
 * to be counted anew.
 */
export const announce = (
  { name }: Database,
  id: string,
  stamps: readonly string[],
  heads: readonly HeadRow[],
  unfacted: boolean,
) => {
  const parts: ObservabilitySet = {}
  const touch = (part: string, keys: (string | string[])[]) => {
    parts[`idb://${name}/${part}`] = new RangeSet().addKeys(keys)
  }
  const touchBoth = (table: string) => {
    touch(`${table}/`, [id])
    touch(`${table}/:dels`, [id])
  }
  touchBoth("records")
  touch("records/stamp", [...stamps])
  if (unfacted) touchBoth("unfacted")
  if (heads.length > 0) {
    touchBoth("heads")
    touch(
      "heads/[kind+owner+at]",
      heads.map(row => [row.kind, row.owner, row.at]),
    )
    touch(
      "heads/[kind+at]",
      heads.map(row => [row.kind, row.at]),
    )
  }
  Dexie.on.storagemutated.fire(parts)
}
