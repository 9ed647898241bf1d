import type { ChartLink } from "../domain/chart-link.ts"
import { chartLinkKind } from "../store/chart-link-kind.ts"
import type { Collection } from "../store/collection.ts"
import { createCollection } from "../store/sealed-collection.ts"
import type { OpenedStore } from "./open-store.ts"

const opened = new WeakMap<OpenedStore["shared"], Collection<ChartLink, ChartLink>>()

/** Links to charts of record systems: one collection for all rooms that ask, made when the first does. */
export const chartLinksOf = ({ shared }: OpenedStore): Collection<ChartLink, ChartLink> => {
  const known = opened.get(shared) ?? createCollection({ ...shared, kind: chartLinkKind })
  opened.set(shared, known)
  return known
}
