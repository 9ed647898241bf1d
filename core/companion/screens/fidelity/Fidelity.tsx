import { ChartBarBig } from "lucide"
import { systemClock } from "../../../base/clock.ts"
import type { RecordFailure } from "../../../base/failure.ts"
import { type Live, live } from "../../../bridge/live.ts"
import { loadInstrument } from "../../../curriculum/instruments.ts"
import type { Board } from "../../../fidelity/api.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { dotted } from "../../../ui/dotted.ts"
import { BoardView } from "../../../ui/fidelity/BoardView.tsx"
import { spanWords, windowWords } from "../../../ui/fidelity/board-words.ts"
import { ChooseWindow } from "../../../ui/fidelity/ChooseWindow.tsx"
import { fidelityChoice, windowOf } from "../../../ui/fidelity/fidelity-choice.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { EmptyState } from "../../../ui/parts/EmptyState.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { useLoaded } from "../../../ui/use-loaded.ts"
import { useWhen } from "../../../ui/use-when.ts"
import { m } from "../../../words/messages.js"
import { useProgramName } from "../program/use-program-name.ts"

/** How close the work is to the model, item by item, as the records have it. */
export const Fidelity = () => {
  const core = useCore()
  const name = useProgramName()
  const { span, own, scale } = fidelityChoice.value
  const window = windowOf({ span, own }, systemClock.today())
  const board = useLive(
    () => live<Board, RecordFailure>(next => core.fidelity.watchBoard({ window, instrumentId: scale }, next)),
    [core, window?.from, window?.to, scale],
  )
  return (
    <Screen
      name={m.fidelity_name()}
      title={name}
      status={<Scope of={board} />}
      back={hrefTo(paths.program)}
      crisis={hrefTo(paths.crisis)}
      wide
    >
      <ChooseWindow window={board.state === "ready" ? board.value.window : null} />
      <Ready of={board} what={m.fidelity_what()} lines={13}>
        {found => (found.participants + found.sessions === 0 ? <Nothing /> : <Profile board={found} />)}
      </Ready>
    </Screen>
  )
}

/** The items that have every person, and every session, of the sample behind them. */
const [itemOfPeople, itemOfSessions] = ["goal-setting", "group-size"]

const Scope = ({ of }: { readonly of: Live<Board, RecordFailure> }) => {
  const when = useWhen()
  if (of.state !== "ready") return <span aria-hidden="true">{"\u00a0"}</span>
  const { window, participants, sessions } = of.value
  return (
    <span class="numbers fidelity-scope">
      {dotted(spanWords[fidelityChoice.value.span]?.(), windowWords(window))}
      {" · "}
      <a href={hrefTo(paths.fidelityItem(itemOfPeople))}>
        {m.fidelity_people({ count: participants, number: when.number(participants) })}
      </a>
      {" · "}
      <a href={hrefTo(paths.fidelityItem(itemOfSessions))}>
        {m.fidelity_sessions({ count: sessions, number: when.number(sessions) })}
      </a>
    </span>
  )
}

const Profile = ({ board }: { readonly board: Board }) => {
  const { instrumentId } = board
  const both = useLoaded(
    async () => ({ scale: await loadInstrument(instrumentId), index: await loadInstrument("goi") }),
    [instrumentId],
  )
  return (
    <Ready of={both} what={m.fidelity_what()} lines={13}>
      {({ scale, index }) => scale && index && <BoardView board={board} scale={scale} index={index} />}
    </Ready>
  )
}

const Nothing = () => (
  <EmptyState
    icon={ChartBarBig}
    title={m.fidelity_empty()}
    action={
      <Button kind="primary" href={hrefTo(paths.people)}>
        {m.fidelity_empty_people()}
      </Button>
    }
  >
    {fidelityChoice.value.span === "three-months" ? m.fidelity_empty_next() : m.fidelity_empty_window()}
  </EmptyState>
)
