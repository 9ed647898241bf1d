import type { MemberId } from "../../base/id.ts"
import type { CaseloadLine } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"

/** Who serves a person, in one line. */
export const servedByWords = ({ active, servedBy }: CaseloadLine, nameOf: (id: MemberId) => string): string =>
  dotted(
    servedBy.length === 0
      ? m.caseload_served_by_nobody()
      : [...new Set(servedBy.map(({ memberId }) => nameOf(memberId)))].join(", "),
    !active && m.people_inactive(),
  )
