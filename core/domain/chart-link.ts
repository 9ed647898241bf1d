import * as v from "valibot"
import type { ChartLinkId, ParticipantId } from "../base/id.ts"
import { idOf, instant } from "./shape.ts"

/** Where in an address a part stands. The fragment has a path and parameters of its own in single-page apps. */
export const addressPlaces = ["path", "query", "fragment-path", "fragment-query"] as const
export type AddressPlace = (typeof addressPlaces)[number]

/** Which part of an address, never what it says: the number of a segment from 0, or a parameter's name in lower case. */
export const partNameSchema = v.object({
  in: v.picklist(addressPlaces),
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
})
export type PartName = v.InferOutput<typeof partNameSchema>

/** Parts in one address that may name a chart: one at least. */
export const partNamesSchema = v.pipe(v.array(partNameSchema), v.minLength(1), v.maxLength(20))

/** How much of a path stands the same in every address of a chart: nothing, what comes before its parts, all of it. */
const extentSchema = v.picklist(["none", "before", "whole"])
export type Extent = v.InferOutput<typeof extentSchema>

/** A keyed digest of the vault's, in hexadecimal: `../store/FORMAT.md`. */
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** What addresses of a chart have in common, without a word of them. */
export const chartShapeSchema = v.object({
  /** In the order of `addressPlaces`, then by key. */
  parts: partNamesSchema,
  path: extentSchema,
  fragment: extentSchema,
  /** Of the origin and of what stands the same. */
  around: hash,
})
export type ChartShape = v.InferOutput<typeof chartShapeSchema>

/** A participant is whom a chart of a record system is about. Nothing of the chart's address can be read from it. */
export const chartLinkSchema = v.object({
  id: idOf<ChartLinkId>(),
  participantId: idOf<ParticipantId>(),
  originHash: hash,
  shape: chartShapeSchema,
  /** Of the origin, of what stands the same, and of the parts that name the chart. */
  chartHash: hash,
  linkedAt: instant,
})
export type ChartLink = v.InferOutput<typeof chartLinkSchema>
