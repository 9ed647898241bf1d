import "../session/session.css"
import "../session/wrap-up.css"
import "./group-session.css"
import { useLocation } from "wouter-preact"
import { dayOf, systemClock } from "../../base/clock.ts"
import type { GroupSessionId } from "../../base/id.ts"
import { topicHeads } from "../../curriculum/heads.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { dotted } from "../dotted.ts"
import { Button } from "../parts/Button.tsx"
import { Chips } from "../parts/Chip.tsx"
import { Expander } from "../parts/Expander.tsx"
import { Ready } from "../parts/Ready.tsx"
import { Screen } from "../parts/Screen.tsx"
import { hrefTo, paths } from "../paths.ts"
import { CardMarkChip, cardMarks } from "../session/CardMarkChip.tsx"
import { NextMeetingFields } from "../session/NextMeeting.tsx"
import { GroupTaps } from "../session/taps.ts"
import { useWhen } from "../use-when.ts"
import { GroupWhatHappened } from "./GroupWhatHappened.tsx"
import { type GroupView, sharedOf, useGroupView } from "./group-view.ts"
import { MemberNotes } from "./MemberNotes.tsx"
import { isSigned } from "./SignedGroup.tsx"
import { useGroupTaps } from "./use-group-taps.ts"

/** The end of a group's session: a note for each who was there, what was done together, when next. */
export const GroupWrapUp = ({ id }: { readonly id: GroupSessionId }) => {
  const view = useGroupView(id)
  if (view.state === "ready") return <WrappedUp of={view.value} />
  return (
    <Screen name={m.wrapup_name()} back={hrefTo(paths.groups)} crisis={hrefTo(paths.crisis)}>
      <Ready of={view} what={m.groups_session_what()} lines={6}>
        {() => null}
      </Ready>
    </Screen>
  )
}

const WrappedUp = ({ of: { seen, techniques } }: { readonly of: GroupView }) => {
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  const [, navigate] = useLocation()
  const { session, group, members } = seen
  const { id } = session
  const shared = sharedOf(seen)
  const taps = useGroupTaps(id)
  const there = members.filter(one => one.here)
  const signed = isSigned(seen)
  const cards = topicHeads.flatMap(topic => topic.cards).filter(card => session.cards[card.id])
  const running = session.endedAt === null
  const back = async () => {
    const open = running ? { ok: true } : await act(core.groups.reopen({ id }))
    if (open.ok) navigate(paths.groupSession(id))
  }
  return (
    <Screen
      name={group.name}
      title={m.groups_notes()}
      tab={m.groups_notes()}
      status={dotted(
        when.day(dayOf(session.startedAt), systemClock.today()),
        m.groups_signed_of({
          signed: there.filter(({ own }) => own !== null && own.status !== "draft").length,
          of: there.length,
        }),
      )}
      back={hrefTo(paths.group(group.id))}
      crisis={hrefTo(paths.crisis)}
      {...(!signed && { actions: <Button onClick={() => void back()}>{m.wrapup_back()}</Button> })}
    >
      <GroupTaps.Provider value={taps}>
        <div class="group-notes">
          <MemberNotes seen={seen} />
          {!signed && (
            <>
              <section class="stack-close">
                <Expander title={m.groups_done_together()}>
                  <div class="stack">
                    {cards.map(card => (
                      <Chips key={card.id} label={card.title}>
                        {cardMarks.map(mark => (
                          <CardMarkChip key={mark} session={shared} cardId={card.id} mark={mark} />
                        ))}
                      </Chips>
                    ))}
                    <GroupWhatHappened
                      session={shared}
                      techniques={techniques}
                      first={Object.keys(session.techniques)}
                      cardId={null}
                    />
                  </div>
                </Expander>
              </section>
              <section class="stack">
                <h2>{m.wrapup_next()}</h2>
                <NextMeetingFields of={session} onPlan={next => act(core.groups.planNext({ id, next }))} />
              </section>
            </>
          )}
        </div>
      </GroupTaps.Provider>
    </Screen>
  )
}
