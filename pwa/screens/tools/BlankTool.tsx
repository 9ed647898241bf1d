import { loadSheetTool } from "../../../core/curriculum/load-sheet-tool.ts"
import { NotInThisVersion } from "../../../core/ui/handout/NotInThisVersion.tsx"
import { Ready } from "../../../core/ui/parts/Ready.tsx"
import { toolIdIn } from "../../../core/ui/paths.ts"
import { BlankPaper } from "../../../core/ui/tools/BlankPaper.tsx"
import { useLoaded } from "../../../core/ui/use-loaded.ts"
import { m } from "../../../core/words/messages.js"
import { PaperScreen } from "../handouts/PaperScreen.tsx"

/** A tool as an empty sheet. */
export const BlankTool = ({ toolId: address }: { readonly toolId: string }) => {
  const toolId = toolIdIn(address)
  const tool = useLoaded(() => loadSheetTool(toolId), [toolId])
  return (
    <PaperScreen name={m.tool_blank()} print={tool.state === "ready" && tool.value !== null}>
      <Ready of={tool} what={m.tool_what()} lines={6}>
        {found => (found ? <BlankPaper tool={found} /> : <NotInThisVersion />)}
      </Ready>
    </PaperScreen>
  )
}
