import { systemClock } from "../../../base/clock.ts"
import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import type { BehindCell, ProgramOutcomes } from "../../../outcomes/api.ts"
import type { PersonLine } from "../../../people/api.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { joined } from "../../../ui/joined.ts"
import { BehindNumber } from "../../../ui/outcomes/BehindNumber.tsx"
import { cellWords } from "../../../ui/outcomes/cell-words.ts"
import { loadScales } from "../../../ui/outcomes/instruments-of.ts"
import { type CellAt, cellInAddress, outcomeSpan, windowOfSpan } from "../../../ui/outcomes/outcomes-choice.ts"
import { EmptyState } from "../../../ui/parts/EmptyState.tsx"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { useLoaded } from "../../../ui/use-loaded.ts"
import { m } from "../../../words/messages.js"
import { WindowLine } from "./WindowLine.tsx"

/** The people behind a number of the program's outcomes. */
export const OutcomesCell = ({ cell: address }: { readonly cell: string }) => {
  const at = cellInAddress(address)
  if (at) return <Known at={at} address={address} />
  return (
    <Screen name={m.outcomes_name()} back={hrefTo(paths.outcomes)} crisis={hrefTo(paths.crisis)}>
      <EmptyState title={m.outcomes_no_number()} />
    </Screen>
  )
}

const Known = ({ at, address }: { readonly at: CellAt; readonly address: string }) => {
  const core = useCore()
  const window = windowOfSpan(outcomeSpan.value, systemClock.today())
  const behind = useLive(
    () => live<readonly BehindCell[] | null, RecordFailure>(next => core.outcomes.watchCell({ ...at, window }, next)),
    [core, address, window?.from, window?.to],
  )
  const outcomes = useLive(
    () => live<ProgramOutcomes, RecordFailure>(next => core.outcomes.watchProgram({ window }, next)),
    [core, window?.from, window?.to],
  )
  const people = useLive(
    () => live<readonly PersonLine[], RecordFailure>(next => core.people.watchAll(null, next)),
    [core],
  )
  const instruments = useLoaded(loadScales, [])
  const version =
    outcomes.state === "ready"
      ? outcomes.value.versions.find(({ instrumentId, by }) => instrumentId === at.instrumentId && by === at.by)
      : undefined
  const title = instruments.state === "ready" ? instruments.value.get(at.instrumentId)?.title : undefined
  return (
    <Screen
      name={title ?? m.outcomes_name()}
      title={cellWords(at.cell, version)}
      status={<WindowLine window={window} />}
      back={hrefTo(paths.outcomes)}
      crisis={hrefTo(paths.crisis)}
      wide
    >
      <Ready of={joined({ behind, people, instruments })} what={m.outcomes_what()} lines={8}>
        {found =>
          found.behind === null ? (
            <Notice title={m.outcomes_hidden_title()}>{m.outcomes_hidden_what()}</Notice>
          ) : found.behind.length === 0 ? (
            <EmptyState title={m.outcomes_nobody_here()} />
          ) : (
            <BehindNumber
              people={found.behind}
              names={new Map(found.people.map(({ id, chosenName }) => [id as string, chosenName]))}
              difference={["change", "up", "within", "down"].includes(at.cell.of)}
            />
          )
        }
      </Ready>
    </Screen>
  )
}
