import { type ChartLink, chartLinkSchema } from "../domain/chart-link.ts"
import { defineKind } from "./migrate.ts"

/** Few per person and small: its head is the whole of it. */
export const chartLinkKind = defineKind<ChartLink, ChartLink>({
  kind: "chart-link",
  version: 1,
  migrations: [],
  schema: chartLinkSchema,
  head: link => link,
  owner: link => link.participantId,
  at: link => link.linkedAt.slice(0, 10),
})
