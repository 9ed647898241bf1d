import { insertIntoPage } from "../page/insert-into-page.ts"
import type { InsertMethod, PageOutcome } from "../page/page-outcome.ts"
import { findField, notRun, type PagePlace } from "./find-field.ts"
import type { Scripting } from "./scripting.ts"

export type NoteOrder = {
  readonly tabId: number
  /** The frame that was pointed at, as the page's context menu tells it; without it the cursor's frame is found. */
  readonly frameId?: number
  /** Never empty. Line ends of every system are understood; blank lines at its end are left out. */
  readonly text: string
  /** Whether a field of one line may have the note in one line. */
  readonly join?: boolean
}

/** What came of it. Unless it says otherwise the page is as it was, and the screen offers to copy the note instead. */
export type InsertOutcome =
  /** "Inserted." The note is there, once; it was read back. `joined`: in one line. Undo takes it back in one step. */
  | { readonly state: "inserted"; readonly method: InsertMethod; readonly joined?: true }
  /** "Click into the field of the record first, then insert." */
  | { readonly state: "no-field" }
  /** "This field cannot be changed: the record shows it read-only." */
  | { readonly state: "read-only" }
  /** "The cursor is in a field for a password. Nothing was inserted." */
  | { readonly state: "password" }
  /** "This field holds one line. Insert the note in one line?" The same order with `join: true` does. */
  | { readonly state: "single-line" }
  /** "This field holds {most} letters; with the note it would be {over} too many." */
  | { readonly state: "too-long"; readonly over: number; readonly most: number }
  /**
   * "The field is in a part of the page from {origin}. Allow Handrail there?" Asking for that origin and trying again
   * helps; with `origin: null` the frame's address does not say, and copying is what is left.
   */
  | { readonly state: "frame-not-allowed"; readonly origin: string | null }
  /** "Handrail may not write into this page yet." The toolbar icon allows it once, the site's permission always. */
  | { readonly state: "not-allowed" }
  /** "The browser lets no extension write here." Or, by policy: "Your IT department has blocked this page." */
  | { readonly state: "blocked"; readonly by: "browser" | "policy" }
  /** "The field changed, but not as it should. Look at it before going on." It is not tried again by itself. */
  | { readonly state: "changed-but-wrong" }
  /** "This field does not take text from here. Copy the note, and paste it with Ctrl+V." */
  | { readonly state: "refused" }
  /** "The page went away meanwhile. Look whether the note is there before inserting again." */
  | { readonly state: "gone" }

/**
 * Puts a note where the cursor of a tab is: into that field only, once, or not at all. To be called straight from the
 * person's act, in the panel or in the extension's worker.
 */
export const insertNote = async (
  { tabId, frameId, text: given, join = false }: NoteOrder,
  api: Scripting,
): Promise<InsertOutcome> => {
  const text = given.replace(/\r\n?/g, "\n").trimEnd()
  if (text === "") throw new Error("nothing to insert")
  const found = await findField(frameId === undefined ? { tabId } : { tabId, frameId }, api)
  if (found.state !== "field") return found
  try {
    const first = await insertAt(found.place, { text, join, world: "own" }, api)
    if (first?.state !== "needs-page-world") return outcomeOf(first)
    return outcomeOfPageWorld(await insertAt(found.place, { text, join, world: "page" }, api))
  } catch (error) {
    return notRun(error)
  }
}

type Insertion = { readonly text: string; readonly join: boolean; readonly world: "own" | "page" }

const insertAt = async (place: PagePlace, insertion: Insertion, api: Scripting): Promise<PageOutcome | undefined> => {
  const { tabId, ...where } = place
  const target = "documentIds" in where ? { documentIds: [...where.documentIds] } : { frameIds: [...where.frameIds] }
  const [answer] = await api.executeScript({
    target: { tabId, ...target },
    world: insertion.world === "page" ? "MAIN" : "ISOLATED",
    injectImmediately: true,
    func: insertIntoPage,
    args: [{ do: "insert", ...insertion }],
  })
  return answer?.result ?? undefined
}

/** What an insertion in the extension's own world comes to; no answer means that the document went away. */
const outcomeOf = (answer: PageOutcome | undefined): InsertOutcome => {
  switch (answer?.state) {
    case "inserted":
      return { state: "inserted", method: answer.method, ...(answer.joined ? { joined: true } : {}) }
    case "too-long":
      return { state: "too-long", over: answer.over, most: answer.most }
    case "no-field":
    case "read-only":
    case "password":
    case "single-line":
    case "changed-but-wrong":
    case "refused":
      return { state: answer.state }
    case undefined:
      return { state: "gone" }
    default:
      return { state: "refused" }
  }
}

/** The page's own world can answer anything, so only bare words of it are taken. It cannot see closed shadow roots. */
const outcomeOfPageWorld = (answer: PageOutcome | undefined): InsertOutcome => {
  switch (answer?.state) {
    case "inserted":
      return { state: "inserted", method: "paste" }
    case "changed-but-wrong":
      return { state: "changed-but-wrong" }
    case undefined:
      return { state: "gone" }
    default:
      return { state: "refused" }
  }
}
