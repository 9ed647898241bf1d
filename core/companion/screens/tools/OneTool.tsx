import { useState } from "preact/hooks"
import type { ParticipantId } from "../../../base/id.ts"
import { loadSheetTool } from "../../../curriculum/load-sheet-tool.ts"
import { useAct, useCore } from "../../../ui/core-context.tsx"
import { NotInThisVersion } from "../../../ui/handout/NotInThisVersion.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths, toolIdIn } from "../../../ui/paths.ts"
import { goBack } from "../../../ui/tools/go-back.ts"
import { ToolStart } from "../../../ui/tools/ToolStart.tsx"
import { usePerson } from "../../../ui/tools/use-person.ts"
import { useToolHeads } from "../../../ui/tools/use-tool-heads.ts"
import { useLoaded } from "../../../ui/use-loaded.ts"
import { m } from "../../../words/messages.js"

type OneToolProps = { readonly id: string; readonly toolId: string }

/** One tool for one person, before it is begun or gone on with. */
export const OneTool = ({ id, toolId: address }: OneToolProps) => {
  const toolId = toolIdIn(address)
  const core = useCore()
  const act = useAct()
  const heads = useToolHeads(id)
  const person = usePerson(id)
  const tool = useLoaded(() => loadSheetTool(toolId), [toolId])
  const [beginning, setBeginning] = useState(false)
  const found = tool.state === "ready" ? tool.value : null
  const there = heads.state === "ready" && heads.value.some(head => head.toolId === toolId)
  const begin = async () => {
    setBeginning(true)
    const begun = await act(core.tools.begin({ participantId: id as ParticipantId, toolId }))
    setBeginning(false)
    if (begun.ok) location.hash = paths.toolSheet(begun.value)
  }
  const word = there ? (found?.kept === "one" ? m.tool_open : m.tool_begin_again) : m.tool_begin
  return (
    <Screen
      name={found?.title ?? m.tools_title()}
      note={person.state === "ready" && person.value.chosenName}
      back={goBack(paths.tools(id))}
      crisis={hrefTo(paths.crisis)}
      {...(found && {
        actions: (
          <Button kind="primary" busy={beginning} onClick={() => void begin()}>
            {word()}
          </Button>
        ),
      })}
    >
      <Ready of={tool} what={m.tool_what()} lines={6}>
        {one =>
          one ? (
            <Ready of={heads} what={m.tool_what()} lines={6}>
              {all => <ToolStart tool={one} heads={all} />}
            </Ready>
          ) : (
            <NotInThisVersion />
          )
        }
      </Ready>
    </Screen>
  )
}
