import { CircleCheck, Contrast, type IconNode, Sprout } from "lucide"
import type { Pile } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"

export const pileWords: Readonly<Record<Pile, { readonly icon: IconNode; readonly word: () => string }>> = {
  happy: { icon: CircleCheck, word: m.areas_happy },
  "so-so": { icon: Contrast, word: m.areas_so_so },
  different: { icon: Sprout, word: m.areas_different },
}
