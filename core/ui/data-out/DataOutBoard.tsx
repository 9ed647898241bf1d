import { Braces, Search, Table2 } from "lucide"
import { useState } from "preact/hooks"
import type { Day } from "../../base/clock.ts"
import type { DataCounts, DataRecipient } from "../../data-out/api.ts"
import type { PersonLine } from "../../people/api.ts"
import { m } from "../../words/messages.js"
import { useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { DerivationProgress } from "../unlock/DerivationProgress.tsx"
import { useDerivation } from "../unlock/use-derivation.ts"
import { ChooseData } from "./ChooseData.tsx"
import { choiceOf, newDraft } from "./data-draft.ts"
import { type Made, MadeFiles } from "./MadeFiles.tsx"
import { WhatIsIn } from "./WhatIsIn.tsx"

type DataOutBoardProps = {
  readonly people: readonly PersonLine[]
  readonly recipients: readonly DataRecipient[]
  readonly today: Day
  readonly downloads: boolean
}

type Standing =
  | { readonly at: "choosing" }
  | { readonly at: "looked"; readonly counts: DataCounts }
  | { readonly at: "made"; readonly made: Made }

/** First what, then how much of it goes and how much stays, then the files. */
export const DataOutBoard = ({ people, recipients, today, downloads }: DataOutBoardProps) => {
  const core = useCore()
  const looking = useDerivation()
  const making = useDerivation()
  const [draft, setDraft] = useState(() => newDraft(today))
  const [standing, setStanding] = useState<Standing>({ at: "choosing" })
  const choice = choiceOf(draft, today)

  const look = async () => {
    if (choice === null) return
    const found = await looking.derive((signal, told) => core.dataOut.look(choice, signal, told))
    if (found.ok) setStanding({ at: "looked", counts: found.value })
  }
  const make = async (as: Made["as"]) => {
    if (choice === null) return
    const made: Made | null =
      as === "tables"
        ? await making
            .derive((signal, told) => core.dataOut.tables(choice, signal, told))
            .then(found => (found.ok ? { as, of: found.value } : null))
        : await making
            .derive((signal, told) => core.dataOut.bundle(choice, signal, told))
            .then(found => (found.ok ? { as, of: found.value } : null))
    if (made) setStanding({ at: "made", made })
  }
  const counts = standing.at === "looked" ? standing.counts : standing.at === "made" ? standing.made.of.counts : null
  const busy = making.part !== null

  return (
    <>
      <ChooseData
        draft={draft}
        people={people}
        recipients={recipients}
        onChange={next => {
          looking.cancel()
          making.cancel()
          setDraft(next)
          setStanding({ at: "choosing" })
        }}
      />
      {counts === null && (
        <div class="stack-close">
          <div>
            <Button
              kind="primary"
              icon={Search}
              busy={looking.part !== null}
              disabled={choice === null}
              onClick={() => void look()}
            >
              {m.data_out_look()}
            </Button>
          </div>
          {looking.part !== null && (
            <DerivationProgress label={m.data_out_looking()} part={looking.part} onCancel={looking.cancel} />
          )}
        </div>
      )}
      {counts !== null && <WhatIsIn counts={counts} made={standing.at === "made"} />}
      {counts !== null && counts.people > 0 && (
        <div class="stack-close">
          <div class="row">
            <Button
              kind={standing.at === "looked" ? "primary" : "quiet"}
              icon={Table2}
              busy={busy}
              onClick={() => void make("tables")}
            >
              {m.data_out_make_tables()}
            </Button>
            <Button icon={Braces} busy={busy} onClick={() => void make("bundle")}>
              {m.data_out_make_bundle()}
            </Button>
          </div>
          {making.part !== null && (
            <DerivationProgress label={m.data_out_making()} part={making.part} onCancel={making.cancel} />
          )}
        </div>
      )}
      {standing.at === "made" && <MadeFiles made={standing.made} downloads={downloads} />}
    </>
  )
}
