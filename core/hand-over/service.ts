import * as v from "valibot"
import type { AdministrationId, SessionId, ToolSheetId } from "../base/id.ts"
import { fail, ok } from "../base/result.ts"
import { idOf } from "../domain/shape.ts"
import type { HandedThing, HandOverApi } from "./api.ts"

/** Ids in the curriculum. */
const contentId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/))

const thingSchema = v.variant("kind", [
  v.strictObject({
    kind: v.literal("card"),
    topicId: contentId,
    cardId: contentId,
    ownWord: v.pipe(v.string(), v.maxLength(200)),
  }),
  v.strictObject({ kind: v.literal("feedback"), id: idOf<SessionId>() }),
  v.strictObject({ kind: v.literal("tool-sheet"), id: idOf<ToolSheetId>() }),
  v.strictObject({ kind: v.literal("rating"), id: idOf<AdministrationId>() }),
])

type HandOverDeps = {
  readonly isOpen: () => boolean
  /** From now on only what this thing needs is answered, until the vault is locked. */
  readonly narrowTo: (thing: HandedThing) => void
  readonly lockOthers: () => Promise<void>
  readonly tell: () => Promise<unknown>
}

/** The room of handing the tablet over. */
export const createHandOver = ({ isOpen, narrowTo, lockOthers, tell }: HandOverDeps): HandOverApi => ({
  begin: async data => {
    const thing = v.safeParse(thingSchema, data)
    if (!thing.success) return fail({ type: "Malformed", what: v.getDotPath(thing.issues[0]) ?? "kind" })
    if (!isOpen()) return fail({ type: "VaultLocked" })
    narrowTo(thing.output)
    await lockOthers()
    await tell()
    return ok(null)
  },
})
