import { topicHeads } from "../../curriculum/heads.ts"
import { instrumentHeads } from "../../curriculum/instrument-heads.ts"
import { tableTitle } from "./PackContents.tsx"

/** What the texts of these names are called here. */
export const unfitTitles = (keys: readonly string[]): readonly string[] =>
  keys.map(key => {
    const [kind = "", id] = key.split("/")
    const heads = kind === "topic" ? topicHeads : instrumentHeads
    return heads.find(head => head.id === id)?.title ?? tableTitle(kind) ?? key
  })
