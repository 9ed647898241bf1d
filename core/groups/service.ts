import * as v from "valibot"
import type { Clock } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { Malformed, RecordFailure } from "../base/failure.ts"
import { type GroupId, type GroupSessionId, newId, type ParticipantId, type SessionId } from "../base/id.ts"
import { createInTurn } from "../base/in-turn.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { type Source, through, together } from "../base/together.ts"
import { admit, admitFields } from "../domain/admit.ts"
import * as walk from "../domain/agenda-walk.ts"
import { type Group, groupSchema } from "../domain/group.ts"
import type { GroupSession, GroupSessionHead } from "../domain/group-session.ts"
import { idOf, words as wordsSchema } from "../domain/shape.ts"
import type { GroupsApi } from "./api.ts"
import * as there from "./attendance.ts"
import { createBeginning } from "./begin.ts"
import { sharedOf } from "./carry.ts"
import { followedOnByPerson, groupLines, groupsToday, type UpNext } from "./lines.ts"
import { createOwnSessions, type OwnDeps } from "./own-sessions.ts"
import type { GroupRecords } from "./records.ts"
import { groupFieldsSchema, newGroup, newGroupSchema, withMember } from "./roster.ts"
import * as run from "./run.ts"
import { watchGroupSession } from "./watch-session.ts"

type GroupsDeps = GroupRecords & OwnDeps & { readonly clock: Clock; readonly upNext: UpNext }

const malformed = (what: string): Result<never, Malformed> => fail({ type: "Malformed", what })
const done = (result: Result<unknown, RecordFailure>): Result<null, RecordFailure> => (result.ok ? ok(null) : result)
const marksSchema = v.partial(v.object({ taught: v.boolean(), handout: v.boolean(), practised: v.boolean() }))

/** The room of groups and their sessions. Every command saves before it answers. */
export const createGroups = (deps: GroupsDeps): GroupsApi => {
  const { groups, groupSessions, participants, goals, clock, upNext } = deps
  const inTurn = createInTurn()
  const own = createOwnSessions(deps)
  const { start, discard, restore } = createBeginning(deps, own)

  const all: Source<{ groups: readonly Group[]; held: readonly GroupSessionHead[] }, RecordFailure> = next =>
    together({ groups: told => groups.watchHeads({}, told), held: told => groupSessions.watchHeads({}, told) }, next)

  /** Changes what is shared; once it was carried to the members, it is carried anew. */
  const change = async (
    id: GroupSessionId,
    rule: (s: GroupSession) => GroupSession,
  ): Promise<Result<null, RecordFailure>> => {
    const changed = await groupSessions.change(id, rule)
    if (!changed.ok || changed.value.endedAt === null) return done(changed)
    return carried(changed.value)
  }

  const carried = async (session: GroupSession): Promise<Result<null, RecordFailure>> => {
    const told = await own.carryAll(session)
    if (!told.ok) return told
    const shared = sharedOf(session)
    const kept = await groupSessions.change(session.id, s =>
      JSON.stringify(s.carried) === JSON.stringify(shared) ? s : { ...s, carried: shared },
    )
    return done(kept)
  }

  const goTo: GroupsApi["goTo"] = async ({ id, step, skipping }) => {
    const heads = await goals.heads({})
    if (!heads.ok) return heads
    return change(id, s => run.goTo(s, step, skipping, clock.now(), followedOnByPerson(heads.value)))
  }

  const setHere: GroupsApi["setHere"] = async ({ id, participantId, here, late }) => {
    if (!v.is(idOf<ParticipantId>(), participantId)) return malformed("participantId")
    const before = await groupSessions.get(id)
    if (!before.ok) return before
    const known = before.value.attendance[participantId]
    if (!here && known) {
      const removed = await own.remove(known.sessionId)
      if (!removed.ok) return removed
    }
    const sessionId = newId<SessionId>()
    const tapped = { here, late, now: clock.now(), sessionId }
    const changed = await change(id, s => there.setHere(s, participantId, tapped))
    return changed.ok && here && known ? own.restore(known.sessionId) : changed
  }

  const wrapUp: GroupsApi["wrapUp"] = async ({ id }) => {
    const session = await groupSessions.get(id)
    if (!session.ok) return session
    const now = clock.now()
    // The members' sessions first: broken off in between, it still runs, and can be wrapped up again.
    const told = await carried(walk.wrapUp(session.value, now))
    if (!told.ok) return told
    const ended = await groupSessions.change(id, s => walk.wrapUp(s, now))
    if (!ended.ok) return ended
    return done(await groups.change(ended.value.groupId, group => ({ ...group, topicId: ended.value.topicId })))
  }

  const reopen: GroupsApi["reopen"] = async ({ id }) => {
    const opened = await groupSessions.change(id, s => walk.reopen(s, clock.now()))
    return opened.ok ? own.reopenAll(opened.value) : opened
  }

  const planNext: GroupsApi["planNext"] = async ({ id, next }) => {
    const told = admit(groupSchema.entries.next, next)
    if (!told.ok) return told
    const planned = await change(id, s => ({ ...s, next: told.value }))
    if (!planned.ok) return planned
    const session = await groupSessions.get(id)
    if (!session.ok) return session
    return done(await groups.change(session.value.groupId, group => ({ ...group, next: told.value })))
  }

  return {
    watchAll: async (_, onChange) =>
      watching(
        through(all, ({ groups: known, held }) => groupLines(known, held)),
        onChange,
      ),
    watchToday: async (_, onChange) =>
      watching(
        through(all, ({ groups: known, held }) => groupsToday(known, held, clock.today(), upNext)),
        onChange,
      ),
    watch: async ({ id }, onChange) => watching(next => groups.watch(id, next), onChange),
    watchSessionsOf: async ({ groupId }, onChange) =>
      watching(
        through(
          (next: Parameters<typeof groupSessions.watchHeads>[1]) => groupSessions.watchHeads({}, next),
          heads => heads.filter(head => head.groupId === groupId).sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1)),
        ),
        onChange,
      ),
    watchSession: async ({ id }, onChange) => watching(next => watchGroupSession(deps, upNext, id, next), onChange),

    async add(data) {
      const told = admit(newGroupSchema, data)
      if (!told.ok) return told
      const group = newGroup(newId<GroupId>(), told.value)
      const added = await groups.add(group)
      return added.ok ? ok(group.id) : added
    },
    async change({ id, fields }) {
      const told = admitFields(groupFieldsSchema, fields)
      return told.ok ? done(await groups.change(id, group => ({ ...group, ...told.value }))) : told
    },
    async setMember({ id, participantId, member }) {
      const person = await participants.get(participantId)
      if (!person.ok) return person
      return done(await groups.change(id, group => withMember(group, participantId, member, clock.today())))
    },

    start: ({ groupId }) => inTurn(groupId, () => start(groupId)),
    goTo,
    pause: ({ id, paused }) => change(id, s => walk.pause(s, paused, clock.now())),
    setHere: data => inTurn(data.id, () => setHere(data)),
    setLeft: ({ id, participantId, left }) => change(id, s => there.setLeft(s, participantId, left, clock.now())),
    setTurn: ({ id, participantId, up }) => change(id, s => run.setTurn(s, participantId, up)),
    chooseTopic: ({ id, topicId }) => change(id, s => run.chooseTopic(s, topicId)),
    markCard: async ({ id, cardId, marks }) => {
      const told = admit(marksSchema, marks)
      return told.ok ? change(id, s => run.markCard(s, cardId, told.value, clock.now())) : told
    },
    markTechnique: ({ id, techniqueId, used }) => change(id, s => run.markTechnique(s, techniqueId, used, clock.now())),
    write: async ({ id, field, was, text }) =>
      run.groupTexts.includes(field) && v.is(wordsSchema, text)
        ? change(id, s => run.write(s, field, was, text, clock.now()))
        : malformed("field"),
    settle: ({ id, field }) => change(id, s => run.settle(s, field)),
    planNext,
    openMember: async ({ id, participantId }) => {
      const session = await groupSessions.get(id)
      if (!session.ok) return session
      const of = session.value.attendance[participantId]
      if (!of?.here) return malformed("someone who was not there")
      const made = await own.ensure(session.value, participantId, of)
      return made.ok ? ok(made.value.id) : made
    },
    wrapUp: data => inTurn(data.id, () => wrapUp(data)),
    reopen: data => inTurn(data.id, () => reopen(data)),
    discard: data => inTurn(data.id, () => discard(data)),
    restore: data => inTurn(data.id, () => restore(data)),
  }
}
