import type { Day } from "../../base/clock.ts"
import type { ToolSheetHead } from "../../domain/tool-sheet.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import type { When } from "../when.ts"

/** How a sheet stands, in one line: kept or begun, and the last thing done with it. */
export const sheetLine = (head: ToolSheetHead, when: When, today: Day): string => {
  const said = (day: string) => when.relative(day, today)
  return dotted(
    head.keptOn === null
      ? m.tool_line_begun({ day: said(head.startedOn) })
      : m.tool_line_kept({ day: said(head.keptOn) }),
    head.rehearsedOn && m.tool_line_rehearsed({ day: said(head.rehearsedOn) }),
    head.sharedOn && m.tool_line_shared({ day: said(head.sharedOn) }),
    head.reviewedOn && m.tool_line_reviewed({ day: said(head.reviewedOn) }),
  )
}
