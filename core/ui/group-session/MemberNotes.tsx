import { FilePen } from "lucide"
import { useState } from "preact/hooks"
import { useLocation } from "wouter-preact"
import type { ParticipantId } from "../../base/id.ts"
import type { GroupSessionView, MemberLine } from "../../groups/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { SessionStatusWord } from "../exchange/SessionStatusWord.tsx"
import { Button } from "../parts/Button.tsx"
import { EmptyState } from "../parts/EmptyState.tsx"
import { Notice } from "../parts/Notice.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"

/** One note for each who was there. The first that waits is the one to do now. */
export const MemberNotes = ({ seen: { session, members } }: { readonly seen: GroupSessionView }) => {
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  const [, navigate] = useLocation()
  const [writing, setWriting] = useState<ParticipantId | null>(null)
  const there = members.filter(one => one.here)
  const away = members.filter(one => !one.here)
  const isSigned = ({ own }: MemberLine) => own !== null && own.status !== "draft"
  const next = there.find(one => !isSigned(one))
  const write = async ({ participantId }: MemberLine) => {
    setWriting(participantId)
    // Come by its address while it runs: what was shared is carried to everyone first.
    if (session.endedAt === null) await act(core.groups.wrapUp({ id: session.id }))
    const made = await act(core.groups.openMember({ id: session.id, participantId }))
    const note = made.ok ? await act(core.notes.draft({ sessionId: made.value, formatId: null })) : null
    setWriting(null)
    if (note?.ok) navigate(paths.note(note.value))
  }
  if (there.length === 0) return <EmptyState title={m.groups_nobody()}>{m.groups_nobody_next()}</EmptyState>
  return (
    <section class="stack" aria-label={m.groups_notes()}>
      {!next && <Notice kind="done" title={m.groups_all_signed()} />}
      <ul class="member-notes">
        {there.map(member => (
          <li key={member.participantId} class={member === next ? "card card-now" : "card"}>
            <div class="row-ends">
              <h2>{member.chosenName}</h2>
              {member.own && <SessionStatusWord of={{ id: member.own.sessionId, status: member.own.status }} />}
            </div>
            {!isSigned(member) && <p class="quiet">{member.own?.plan || m.groups_no_plan()}</p>}
            <div class="row">
              {isSigned(member) && member.own?.noteId ? (
                <Button
                  kind="link"
                  href={hrefTo(paths.note(member.own.noteId))}
                  label={m.groups_read_note_of({ name: member.chosenName })}
                >
                  {m.groups_read_note()}
                </Button>
              ) : (
                <>
                  <Button
                    kind={member === next ? "primary" : "quiet"}
                    icon={FilePen}
                    busy={writing === member.participantId}
                    onClick={() => void write(member)}
                    label={m.groups_write_note_of({ name: member.chosenName })}
                  >
                    {m.groups_write_note()}
                  </Button>
                  {member.own && (
                    <Button
                      kind="link"
                      href={hrefTo(paths.wrapUp(member.own.sessionId))}
                      label={m.groups_look_over_of({ name: member.chosenName })}
                    >
                      {m.groups_look_over()}
                    </Button>
                  )}
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      {away.length > 0 && (
        <p class="quiet">{m.groups_were_away({ names: when.list(away.map(({ chosenName }) => chosenName)) })}</p>
      )}
    </section>
  )
}
