import type { Html } from "../../content/schema.ts"
import { ownWordFallback } from "./heads.ts"

const mark = "{own word}"
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** Plain text with `{own word}` replaced by the person's own word; by the content's phrase when `ownWord` is empty. */
export const withOwnWordInText = (text: string, ownWord: string): string =>
  text.replaceAll(mark, () => ownWord.trim() || ownWordFallback)

/** As `withOwnWordInText`, for compiled markup: the word is a person's typing, so it is escaped. */
export const withOwnWord = (html: Html, ownWord: string): Html =>
  html.replaceAll(mark, () => withOwnWordInText(mark, ownWord).replace(/[&<>"']/g, c => entities[c] ?? c))
