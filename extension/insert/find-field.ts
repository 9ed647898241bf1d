import { insertIntoPage } from "../page/insert-into-page.ts"
import type { PageFocus } from "../page/page-outcome.ts"
import { type NotRun, type ScriptAnswer, type Scripting, whyNotRun } from "./scripting.ts"

/** One document of a tab. The document's own id where the browser has one: a frame that loads anew keeps its number. */
export type PagePlace =
  | { readonly tabId: number; readonly documentIds: readonly [string] }
  | { readonly tabId: number; readonly frameIds: readonly [number] }

export type FieldFound =
  /** `used` of `most` letters are there already; `most` is null for a field without limit, and for rich editors. */
  | { readonly state: "field"; readonly place: PagePlace; readonly used: number; readonly most: number | null }
  | { readonly state: "no-field" | "read-only" | "password" | "refused" }
  | { readonly state: "frame-not-allowed"; readonly origin: string | null }
  | NotRun

type Seen = ScriptAnswer & { readonly origin: string; readonly focus: PageFocus }

/** The documents that answered, with where the cursor is in each. */
const seenIn = (answers: readonly ScriptAnswer[]): readonly Seen[] =>
  answers.flatMap(answer =>
    answer.result?.state === "looked" ? [{ ...answer, origin: answer.result.origin, focus: answer.result.focus }] : [],
  )

const foundIn = (tabId: number, { frameId, documentId, focus }: Seen): FieldFound => {
  if (focus.state === "frame") return { state: "frame-not-allowed", origin: focus.origin }
  if (focus.state !== "field") return { state: focus.state }
  const place = documentId ? { tabId, documentIds: [documentId] as const } : { tabId, frameIds: [frameId] as const }
  return { state: "field", place, used: focus.used, most: focus.most }
}

/**
 * Which of a page's documents has the cursor. The page itself says so for its own fields. When it points into a frame,
 * exactly one of the others may claim the cursor; a frame that was not let in cannot, and then its origin is told.
 */
export const whereCursorIs = (tabId: number, answers: readonly ScriptAnswer[]): FieldFound => {
  const seen = seenIn(answers)
  const top = seen.find(({ frameId }) => frameId === 0)
  if (top && top.focus.state !== "frame") return foundIn(tabId, top)
  const claims = seen.filter(({ focus }) => focus.state !== "frame" && focus.state !== "no-field")
  const [claim, other] = claims
  if (claim) return other ? { state: "refused" } : foundIn(tabId, claim)
  const outside = seen.find(
    ({ focus }) => focus.state === "frame" && focus.origin && seen.every(({ origin }) => origin !== focus.origin),
  )
  return outside ? foundIn(tabId, outside) : { state: "no-field" }
}

/**
 * Looks for the field with the cursor in a tab, or in one frame of it, and changes nothing. Cheap enough to ask before
 * inserting how much room the field has.
 */
export const findField = async (
  { tabId, frameId }: { readonly tabId: number; readonly frameId?: number },
  api: Scripting,
): Promise<FieldFound> => {
  const lookIn = (target: { frameIds: number[] } | { allFrames: boolean }) =>
    api.executeScript({
      target: { tabId, ...target },
      // Else a page with one frame that never ends loading would never be looked at.
      injectImmediately: true,
      func: insertIntoPage,
      args: [{ do: "look" }],
    })
  try {
    if (frameId !== undefined) {
      const [only] = seenIn(await lookIn({ frameIds: [frameId] }))
      if (only && only.focus.state !== "frame") return foundIn(tabId, only)
    }
  } catch (error) {
    // Another site's frame is not let in; which site, the page around it knows.
    if (whyNotRun(error)?.state !== "not-allowed") return notRun(error)
  }
  try {
    return whereCursorIs(tabId, await lookIn({ allFrames: true }))
  } catch (error) {
    return notRun(error)
  }
}

/** The browser's reason as an answer; anything else is a defect and goes on. */
export const notRun = (error: unknown): NotRun => {
  const why = whyNotRun(error)
  if (!why) throw error
  return why
}
