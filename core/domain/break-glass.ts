import * as v from "valibot"
import type { BreakGlassId, MemberId } from "../base/id.ts"
import { idOf, instant, words } from "./shape.ts"

/** A vault was opened with the program's recovery identity. It goes to every supervisor and is never taken away. */
export const breakGlassSchema = v.object({
  id: idOf<BreakGlassId>(),
  memberId: v.nullable(idOf<MemberId>()),
  at: instant,
  /** Who opened it, as they said. */
  by: words,
  reason: v.pipe(words, v.trim(), v.minLength(1)),
})
export type BreakGlass = v.InferOutput<typeof breakGlassSchema>
