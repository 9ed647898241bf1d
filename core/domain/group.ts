import * as v from "valibot"
import type { GroupId } from "../base/id.ts"
import { day, idOf, wallTime, words } from "./shape.ts"

/** Up to eight keep to the model (`imr.md` 6.2, fidelity item 1). A ninth is pointed out, and never kept out. */
export const mostForFidelity = 8

/** People who meet as one group. Its name is the facilitator's, such as "Tuesday group": it says nothing of anyone. */
export const groupSchema = v.object({
  id: idOf<GroupId>(),
  name: words,
  /** Where one usually meets. */
  place: words,
  /** By participant id. Whoever left keeps their place in what was; `leftOn` null: on the roster. */
  roster: v.record(v.string(), v.object({ joinedOn: day, leftOn: v.nullable(day) })),
  /** The topic the group is in, or null before its first session. */
  topicId: v.nullable(v.string()),
  /** The next meeting agreed, or null. */
  next: v.nullable(v.object({ on: day, at: v.nullable(wallTime) })),
  /** Does not meet any more: off Today, and last among the groups. */
  active: v.boolean(),
})
export type Group = v.InferOutput<typeof groupSchema>
