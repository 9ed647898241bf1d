import {
  BookOpen,
  ChartBarBig,
  ClipboardCheck,
  FileCheck2,
  FileOutput,
  MessagesSquare,
  NotebookPen,
  SlidersHorizontal,
  TrendingUp,
  UserRound,
} from "lucide"
import { systemClock } from "../../../base/clock.ts"
import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import type { Program as ProgramFacts } from "../../../domain/program.ts"
import type { Board } from "../../../fidelity/api.ts"
import type { ProgramOutcomes } from "../../../outcomes/api.ts"
import type { Reviews } from "../../../reviews/api.ts"
import type { Agenda, Practice } from "../../../supervision/api.ts"
import { ProfileTrack } from "../../../ui/charts/ProfileBars.tsx"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { fidelityChoice } from "../../../ui/fidelity/fidelity-choice.ts"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { useBelonging } from "../../../ui/team/use-team.ts"
import { NotHandedOver } from "../../../ui/today/NotHandedOver.tsx"
import { useWhen } from "../../../ui/use-when.ts"
import { m } from "../../../words/messages.js"
import { lineOf, ProgramCard } from "./ProgramCard.tsx"
import {
  fidelityLine,
  outcomesLine,
  practiceLine,
  reviewsLine,
  settingsLine,
  supervisionLine,
} from "./program-lines.ts"
import { TeamCard } from "./TeamCard.tsx"
import { useProgramName } from "./use-program-name.ts"

/** How the program does as a whole, and the ways to look closer. */
export const Program = () => (
  <Screen name={m.nav_program()} title={useProgramName()} status={<NotHandedOver />} crisis={hrefTo(paths.crisis)} wide>
    <ul class="program-cards">
      <FidelityCard />
      <ReviewsCard />
      <OutcomesCard />
      <SupervisionCard />
      <PracticeCard />
      <TeamCard />
      <FromTheBar />
      <SettingsCard />
      <ProgramCard
        icon={ClipboardCheck}
        title={m.ratings_settings()}
        line={m.ratings_settings_line()}
        href={hrefTo(paths.ratings)}
      />
      <ProgramCard icon={FileOutput} title={m.data_out_name()} line={m.data_out_line()} href={hrefTo(paths.dataOut)} />
    </ul>
  </Screen>
)

/** What makes way on a phone's bar for *Exports* and *Inbox*, in a program. */
const FromTheBar = () => {
  const belonging = useBelonging()
  if (belonging.state !== "ready" || (belonging.value.stage !== "member" && belonging.value.stage !== "asking"))
    return null
  return (
    <>
      <ProgramCard icon={NotebookPen} title={m.nav_notes()} line={m.program_notes_line()} href={hrefTo(paths.notes)} />
      <ProgramCard
        icon={BookOpen}
        title={m.nav_handouts()}
        line={m.program_handouts_line()}
        href={hrefTo(paths.handouts)}
      />
    </>
  )
}

const FidelityCard = () => {
  const core = useCore()
  const { scale } = fidelityChoice.value
  const board = useLive(
    () => live<Board, RecordFailure>(next => core.fidelity.watchBoard({ window: null, instrumentId: scale }, next)),
    [core, scale],
  )
  const some = board.state === "ready" && board.value.participants + board.value.sessions > 0
  return (
    <ProgramCard
      icon={ChartBarBig}
      title={m.fidelity_name()}
      line={lineOf(board, fidelityLine)}
      href={hrefTo(paths.fidelity)}
      {...(some && { drawing: <SmallProfile board={board.value} /> })}
    />
  )
}

/** The profile as it is seen from far away. */
const SmallProfile = ({ board: { items, previous } }: { readonly board: Board }) => (
  <span class="program-profile" aria-hidden="true">
    {items.map(({ itemId, rating, judgement }) => (
      <ProfileTrack key={itemId} rating={rating} before={previous?.ratings[itemId] ?? null} asks={judgement} />
    ))}
  </span>
)

const ReviewsCard = () => {
  const core = useCore()
  const when = useWhen()
  const reviews = useLive(() => live<Reviews, RecordFailure>(next => core.reviews.watchAll(null, next)), [core])
  return (
    <ProgramCard
      icon={FileCheck2}
      title={m.program_reviews()}
      line={lineOf(reviews, value => reviewsLine(value, when))}
      href={hrefTo(paths.reviews)}
    />
  )
}

const OutcomesCard = () => {
  const core = useCore()
  const when = useWhen()
  const outcomes = useLive(
    () => live<ProgramOutcomes, RecordFailure>(next => core.outcomes.watchProgram({ window: null }, next)),
    [core],
  )
  return (
    <ProgramCard
      icon={TrendingUp}
      title={m.program_outcomes()}
      line={lineOf(outcomes, value => outcomesLine(value, when))}
      href={hrefTo(paths.outcomes)}
    />
  )
}

const SupervisionCard = () => {
  const core = useCore()
  const agenda = useLive(() => live<Agenda, RecordFailure>(next => core.supervision.watchAgenda(null, next)), [core])
  return (
    <ProgramCard
      icon={MessagesSquare}
      title={m.program_supervision()}
      line={lineOf(agenda, supervisionLine)}
      href={hrefTo(paths.supervision)}
    />
  )
}

const PracticeCard = () => {
  const core = useCore()
  const when = useWhen()
  const practice = useLive(
    () => live<Practice, RecordFailure>(next => core.supervision.watchPractice({ window: null }, next)),
    [core],
  )
  return (
    <ProgramCard
      icon={UserRound}
      title={m.program_practice()}
      line={lineOf(practice, value => practiceLine(value, when))}
      href={hrefTo(paths.practice)}
    />
  )
}

const SettingsCard = () => {
  const core = useCore()
  const when = useWhen()
  const program = useLive(() => live<ProgramFacts, RecordFailure>(next => core.program.watch(null, next)), [core])
  return (
    <ProgramCard
      icon={SlidersHorizontal}
      title={m.program_settings()}
      line={lineOf(program, value => settingsLine(value, systemClock.today(), when))}
      href={hrefTo(paths.programSettings)}
    />
  )
}
