import { textFault } from "../../content/pack-texts.ts"
import type { PackRefused } from "../base/failure.ts"
import type { PackFacts } from "../domain/pack.ts"
import { compareText, countLines } from "./lines.ts"
import { openPackFile } from "./open-file.ts"
import { createShelf, shownTextsOf } from "./shelf.ts"

/** The first of the texts that cannot be taken, and why; null: all can. */
const faultOfTexts = async (
  texts: Readonly<Record<string, unknown>>,
  ownText: (key: string) => Promise<object | null>,
  pack: PackFacts,
): Promise<PackRefused | null> => {
  for (const [key, text] of Object.entries(texts)) {
    const fault = textFault(key, text, await ownText(key), pack)
    if (fault) return { type: "PackRefused", why: fault.why, where: [fault.key, ...fault.at].join(" › ").slice(0, 200) }
  }
  return null
}

/** What checks packs and puts their texts together: the shapes of all content with it, so it is fetched when needed. */
export const packDoor = { openPackFile, faultOfTexts, compareText, countLines, shownTextsOf, shelf: createShelf }
export type PackDoor = typeof packDoor
