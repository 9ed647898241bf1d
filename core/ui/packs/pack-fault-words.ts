import type { PackRefused } from "../../base/failure.ts"
import { m } from "../../words/messages.js"

/** Why a pack is not taken, in a sentence; where in it, where that helps its author. */
export const packFaultWords = ({ why, where }: PackRefused): string => {
  switch (why) {
    case "too-large":
      return m.packs_why_too_large()
    case "not-a-pack":
      return m.packs_why_not_a_pack()
    case "too-deep":
      return m.packs_why_too_deep()
    case "name":
      return m.packs_why_name()
    case "damaged":
      return m.packs_why_damaged()
    case "language":
      return m.packs_why_language()
    case "unknown-text":
      return m.packs_why_unknown_text({ where })
    case "markup":
      return m.packs_why_markup({ where })
    case "link":
      return m.packs_why_link({ where })
    case "sign":
      return m.packs_why_sign({ where })
    case "shape":
      return m.packs_why_shape({ where })
    case "structure":
      return m.packs_why_structure({ where })
    case "mark":
      return m.packs_why_mark({ where })
    case "older":
      return m.packs_why_older()
    case "same-version":
      return m.packs_why_same_version()
  }
}
