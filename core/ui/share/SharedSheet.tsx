import type { ToolSheetId } from "../../base/id.ts"
import { m } from "../../words/messages.js"
import { Ready } from "../parts/Ready.tsx"
import { SheetPaper } from "../tools/SheetPaper.tsx"
import { useSheet } from "../tools/use-sheet.ts"

/** A practice tool's sheet as it is being filled in, to read. */
export const SharedSheet = ({ id }: { readonly id: ToolSheetId }) => (
  <Ready of={useSheet(id)} what={m.tool_what()} lines={6}>
    {({ sheet, tool }) => tool && <SheetPaper tool={tool} sheet={sheet} />}
  </Ready>
)
