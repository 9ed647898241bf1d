import type { RecordFailure } from "../base/failure.ts"
import type { AdministrationId, SessionId, ToolSheetId } from "../base/id.ts"
import type { Result } from "../base/result.ts"

/** What a participant gets into their hands. Nothing that the facilitator wrote for themselves is part of it. */
export type HandedThing =
  /** A handout card, in the person's own word for what they live with; empty when there is none. */
  | { readonly kind: "card"; readonly topicId: string; readonly cardId: string; readonly ownWord: string }
  /** The three questions at the end of a session. */
  | { readonly kind: "feedback"; readonly id: SessionId }
  | { readonly kind: "tool-sheet"; readonly id: ToolSheetId }
  | { readonly kind: "rating"; readonly id: AdministrationId }

export type HandOverApi = {
  /**
   * From here on this page's core answers only what the thing needs, and `HandedOver` to everything else; every other
   * window of this device is locked. Only locking ends it, so that whoever goes on has opened the vault. Asked again
   * for the same thing, it changes nothing.
   */
  readonly begin: (data: HandedThing) => Promise<Result<null, RecordFailure>>
}
