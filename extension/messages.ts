import * as v from "valibot"

/**
 * What the background tells the panel of the window in which someone acted on the page in front: pressed the icon, a
 * shortcut, or an entry of a field's menu. Each of them lets the extension into that page. Numbers of the browser's only:
 * nothing about a page or a person.
 */
const actedSchema = v.strictObject({
  type: v.literal("acted"),
  wants: v.picklist(["panel", "insert"]),
  windowId: v.number(),
  tabId: v.number(),
  /** The frame with the field whose menu it was; null where the field with the cursor is meant. */
  frameId: v.nullable(v.number()),
})
export type Acted = v.InferOutput<typeof actedSchema>

/** Null for anything else that is said in the extension. */
export const asActed = (message: unknown): Acted | null => (v.is(actedSchema, message) ? message : null)
