import type { PageOrder, PageOutcome } from "../page/page-outcome.ts"

/** What inserting needs of the browser: `chrome.scripting`, or `browser.scripting` in Firefox, as it is. */
export type Scripting = {
  readonly executeScript: (injection: {
    target: { tabId: number; allFrames?: boolean; frameIds?: number[]; documentIds?: string[] }
    world?: "ISOLATED" | "MAIN"
    injectImmediately: boolean
    func: (order: PageOrder) => Promise<PageOutcome>
    args: [PageOrder]
  }) => Promise<readonly ScriptAnswer[]>
}

/** One document's answer; `result` is missing when the document went away meanwhile. */
export type ScriptAnswer = {
  readonly frameId: number
  readonly documentId?: string
  readonly result?: PageOutcome | null
}

/** Why the browser ran nothing in a page. */
export type NotRun =
  | { readonly state: "not-allowed" | "gone" }
  | { readonly state: "blocked"; readonly by: "browser" | "policy" }

/** What browsers say, in this order; the first two columns of words are Chromium's, the others Firefox's. */
const said: readonly (readonly [RegExp, NotRun])[] = [
  [/ExtensionsSettings policy/i, { state: "blocked", by: "policy" }],
  [
    /no tab with id|no frame with id|no document with id|was removed|tab was closed|invalid (tab|frame) id/i,
    { state: "gone" },
  ],
  [/cannot access contents of|must request permission|missing host permission/i, { state: "not-allowed" }],
  [/cannot access|cannot be scripted|error page/i, { state: "blocked", by: "browser" }],
]

/** Reads the browser's reason; null for an error that is none of these, and so a defect. */
export const whyNotRun = (error: unknown): NotRun | null => {
  const message = error instanceof Error ? error.message : String(error)
  return said.find(([words]) => words.test(message))?.[1] ?? null
}
