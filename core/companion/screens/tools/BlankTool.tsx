import { loadSheetTool } from "../../../curriculum/load-sheet-tool.ts"
import { NotInThisVersion } from "../../../ui/handout/NotInThisVersion.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { toolIdIn } from "../../../ui/paths.ts"
import { BlankPaper } from "../../../ui/tools/BlankPaper.tsx"
import { useLoaded } from "../../../ui/use-loaded.ts"
import { m } from "../../../words/messages.js"
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
