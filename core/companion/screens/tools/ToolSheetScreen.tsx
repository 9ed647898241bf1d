import { useState } from "preact/hooks"
import type { ToolSheetId } from "../../../base/id.ts"
import { useAct, useCore, useToasts } from "../../../ui/core-context.tsx"
import { HandOverButton } from "../../../ui/hand-over/HandOverButton.tsx"
import { NotInThisVersion } from "../../../ui/handout/NotInThisVersion.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { ShareButton } from "../../../ui/share/ShareButton.tsx"
import { useShows } from "../../../ui/share/shows.ts"
import { goBack } from "../../../ui/tools/go-back.ts"
import { SheetBoard } from "../../../ui/tools/SheetBoard.tsx"
import { ToolSheetForm } from "../../../ui/tools/ToolSheetForm.tsx"
import { usePerson } from "../../../ui/tools/use-person.ts"
import { type OpenSheet, useSheet } from "../../../ui/tools/use-sheet.ts"
import { useToolHeads } from "../../../ui/tools/use-tool-heads.ts"
import { m } from "../../../words/messages.js"

/** One sheet: filled in step by step while it is open, whole when it is kept or asked for. */
export const ToolSheetScreen = ({ sheetId }: { readonly sheetId: string }) => {
  const open = useSheet(sheetId)
  if (open.state === "ready") return <OpenSheetScreen key={sheetId} of={open.value} />
  return (
    <Screen name={m.tools_title()} back={goBack(paths.people)} crisis={hrefTo(paths.crisis)}>
      <Ready of={open} what={m.tool_what()} lines={6}>
        {() => null}
      </Ready>
    </Screen>
  )
}

const OpenSheetScreen = ({ of: { sheet, tool } }: { readonly of: OpenSheet }) => {
  const core = useCore()
  const act = useAct()
  const { say } = useToasts()
  const { id, participantId } = sheet
  const heads = useToolHeads(participantId)
  const person = usePerson(participantId)
  const [whole, setWhole] = useState(sheet.status === "kept")
  useShows({ kind: "tool-sheet", id })
  const filling = sheet.status === "open" && !whole
  const goTo = (to: ToolSheetId) => {
    location.hash = paths.toolSheet(to)
  }
  const keep = async () => {
    const kept = await act(core.tools.keep({ id }), ["Malformed"])
    if (kept.ok) say(m.tool_kept_said())
    else if (kept.error.type === "Malformed") say(m.tool_keep_nothing())
  }
  const change = async () => {
    const next = await act(core.tools.change({ id }))
    if (next.ok) goTo(next.value)
  }
  const remove = async () => {
    const gone = await act(core.tools.setGone({ id, gone: true }))
    if (!gone.ok) return
    say(m.tool_removed(), () => void act(core.tools.setGone({ id, gone: false })))
    location.hash = paths.tools(participantId)
  }
  return (
    <Screen
      name={tool?.title ?? m.tools_title()}
      note={person.state === "ready" && person.value.chosenName}
      back={goBack(paths.tools(participantId))}
      crisis={hrefTo(paths.crisis)}
      wide={!filling}
      end={
        <>
          <ShareButton />
          {filling && (
            <Button kind="link" onClick={() => setWhole(true)}>
              {m.tool_whole()}
            </Button>
          )}
        </>
      }
    >
      {tool === null ? (
        <NotInThisVersion />
      ) : filling ? (
        <>
          <ToolSheetForm sheetId={id} facilitator done={m.tool_look_over()} onDone={() => setWhole(true)} />
          <div class="row">
            <HandOverButton thing={{ kind: "tool-sheet", id }} />
          </div>
        </>
      ) : (
        <Ready of={heads} what={m.tool_what()} lines={6}>
          {all => (
            <Ready of={person} what={m.tool_what()} lines={6}>
              {whose => (
                <SheetBoard
                  sheet={sheet}
                  tool={tool}
                  person={whose}
                  heads={all}
                  onFill={() => setWhole(false)}
                  onKeep={() => void keep()}
                  onChange={() => void change()}
                  onRemove={() => void remove()}
                />
              )}
            </Ready>
          )}
        </Ready>
      )}
    </Screen>
  )
}
