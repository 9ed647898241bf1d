import type { DavEntry } from "./multistatus.ts"
import { isOwnName } from "./object-name.ts"
import type { Listed, TargetFolder } from "./target.ts"

const decoded = (segment: string) => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ""
  }
}

/**
 * The objects among what a server lists of a folder. Of an address only the end counts: servers behind another one name
 * hosts and paths that nobody outside knows, and some list what lies deeper, too.
 */
export const listedOf = (folder: TargetFolder, entries: readonly DavEntry[]): readonly Listed[] =>
  entries.flatMap(({ href, isCollection, bytes, etag, modified }) => {
    const [above = "", name = ""] = href.split("/").slice(-2).map(decoded)
    if (isCollection || above !== folder || !isOwnName(name)) return []
    // Apache calls the tag of what is just written weak, and the same tag strong a second later.
    const tag = etag?.replace(/^W\//, "") ?? modified ?? ""
    return [{ name: `${folder}/${name}`, bytes, mark: bytes === null ? tag : `${tag} ${bytes}` }]
  })
