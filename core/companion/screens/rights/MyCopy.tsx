import { Send } from "lucide"
import { useState } from "preact/hooks"
import type { ParticipantId } from "../../../base/id.ts"
import { type CopyPart, copyParts } from "../../../domain/copy-parts.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { CopyBoard } from "../../../ui/rights/CopyBoard.tsx"
import { HandOverCopy } from "../../../ui/rights/HandOverCopy.tsx"
import "../../../ui/rights/rights.css"
import { useCopy } from "../../../ui/rights/use-copy.ts"
import { useToldPrint } from "../../../ui/use-tell.ts"
import { m } from "../../../words/messages.js"
import { downloadsAreKept } from "../../install.ts"

/** All that is kept of a person, for that person: to look at, to print, to take along. */
export const MyCopy = ({ id }: { readonly id: string }) => {
  const [parts, setParts] = useState<readonly CopyPart[]>(copyParts)
  const [giving, setGiving] = useState(false)
  const participantId = id as ParticipantId
  useToldPrint("copy", "", id)
  const made = useCopy(({ rights }) => rights.copy({ participantId, parts }), [id, parts])
  const ready = made.state === "ready" ? made.value.copy : null
  return (
    <Screen
      name={ready?.person.chosenName ?? m.person_name()}
      title={ready ? m.copy_heading({ name: ready.person.chosenName }) : m.copy_title()}
      tab={m.copy_title()}
      status={m.copy_status()}
      back={hrefTo(paths.person(id))}
      crisis={hrefTo(paths.crisis)}
      {...(ready && {
        actions: (
          <Button kind="primary" icon={Send} onClick={() => setGiving(true)}>
            {m.copy_give()}
          </Button>
        ),
      })}
    >
      <Ready of={made} what={m.copy_what()} lines={8}>
        {({ copy }) => (
          <>
            <CopyBoard copy={copy} parts={parts} onChoose={setParts} />
            <HandOverCopy
              copy={copy}
              open={giving}
              downloads={downloadsAreKept()}
              onClose={() => setGiving(false)}
              owner={id}
              consentId=""
            />
          </>
        )}
      </Ready>
    </Screen>
  )
}
