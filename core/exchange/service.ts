import type { Clock } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import { readOn } from "../base/read-on.ts"
import { ok, type Result } from "../base/result.ts"
import { type Source, through, together } from "../base/together.ts"
import type { NoteHead } from "../domain/note.ts"
import type { SetAside, Stream, Unsettled } from "../domain/receiving.ts"
import type { Member } from "../domain/roster.ts"
import type { SessionHead } from "../domain/session.ts"
import type { Collection } from "../store/collection.ts"
import type { MembershipHead, OutboxHead, SetAsideHead } from "../store/exchange-kinds.ts"
import type { AsideLine, BesideLine, ExchangeApi, Inbox, Outgoing, Unsent } from "./api.ts"
import { inboxOf } from "./receiving/inbox.ts"
import type { createRetry } from "./receiving/retry.ts"
import type { createTaking } from "./receiving/take-in.ts"
import type { createUnsettled } from "./receiving/unsettled.ts"
import { leftUpTo } from "./sending/outbox.ts"
import { outgoingOf, unsentOf } from "./sending/outgoing.ts"
import type { Sending } from "./sending/send.ts"
import type { Mark } from "./sending/waiting.ts"
import { audiencesOf, memberOf, readersOf, supervisesHere, type Who } from "./who.ts"

type Watched<T> = Source<T, RecordFailure>
type Heads<Head> = Pick<Collection<{ readonly id: string }, Head>, "watchHeads">

export type ExchangeDeps = {
  readonly who: () => Promise<Result<Who | null, RecordFailure>>
  readonly sending: Sending
  readonly taking: ReturnType<typeof createTaking>
  readonly retry: ReturnType<typeof createRetry>
  readonly unsettled: ReturnType<typeof createUnsettled>
  readonly memberships: Heads<MembershipHead>
  readonly members: Heads<Member>
  readonly streams: Heads<Stream>
  readonly outboxes: Heads<OutboxHead>
  readonly setAsides: Collection<SetAside, SetAsideHead>
  readonly unsettledHeads: Heads<Unsettled>
  readonly sessions: Heads<SessionHead>
  readonly notes: Heads<NoteHead>
  /** Tells all records whose last change is after that stamp, and again after each change. */
  readonly watchMarksAfter: (
    stamp: string,
    next: (result: Result<readonly Mark[], RecordFailure>) => void,
  ) => () => void
  readonly clock: Clock
}

type Waits = {
  readonly known: Who | null
  readonly boxes: readonly OutboxHead[]
  readonly working: ReadonlySet<string>
  readonly marks: readonly Mark[]
}
type Stands = {
  readonly known: Who | null
  readonly boxes: readonly OutboxHead[]
  readonly sessions: readonly SessionHead[]
}
type Came = {
  readonly known: Who | null
  readonly members: readonly Member[]
  readonly streams: readonly Stream[]
  readonly aside: readonly SetAsideHead[]
  readonly texts: readonly BesideLine[]
}

type Commands = Pick<
  ExchangeApi,
  | "preview"
  | "make"
  | "handed"
  | "takeIn"
  | "retryAside"
  | "dropAside"
  | "settle"
  | "watchOutgoing"
  | "watchUnsent"
  | "watchInbox"
  | "watchAside"
  | "watchBeside"
>

const heads =
  <Head>(collection: Heads<Head>): Watched<readonly Head[]> =>
  next =>
    collection.watchHeads({}, next)

/** The room of what leaves and what comes in; targets and rounds are beside it. */
export const createExchange = (deps: ExchangeDeps): Commands => {
  const { sending, taking, retry, unsettled, setAsides, clock } = deps

  /** Tells whenever who is who here may have changed. */
  const who: Watched<Who | null> = readOn(
    next => together({ ours: heads(deps.memberships), all: heads(deps.members) }, next),
    deps.who,
  )

  /** What is still being worked on, and so waits for nothing yet. */
  const unfinished: Watched<ReadonlySet<string>> = through(
    next => together({ sessions: heads(deps.sessions), notes: heads(deps.notes) }, next),
    ({ sessions, notes }: { sessions: readonly SessionHead[]; notes: readonly NoteHead[] }) =>
      new Set<string>([
        ...sessions.filter(({ endedAt }) => endedAt === null).map(({ id }) => id),
        ...notes.filter(({ signedAt }) => signedAt === null).map(({ id }) => id),
      ]),
  )

  const outgoing: Watched<readonly Outgoing[]> = readOn(
    next =>
      together<Waits, RecordFailure>(
        {
          known: who,
          boxes: heads(deps.outboxes),
          working: unfinished,
          marks: (tell: Parameters<Watched<readonly Mark[]>>[0]) => deps.watchMarksAfter("", tell),
        },
        next,
      ),
    async ({ known, working, marks: all }: Waits) => {
      if (known === null) return ok([])
      const lines: Outgoing[] = []
      for (const audience of audiencesOf(known)) {
        if (audience === "self" || readersOf(audience, known).length === 0) continue
        const found = await sending.cuts.waiting(audience, known, { known: all })
        if (!found.ok) return found
        const { outbox, marks, made } = found.value
        const waits = [...marks, ...made].filter(({ id }) => !working.has(id) || memberOf(audience) !== null)
        lines.push(outgoingOf(known, outbox, waits))
      }
      return ok(lines)
    },
  )

  /** Marks after the stamp up to which all has left, whichever that is by now. */
  const unsent: Watched<Unsent> = next => {
    let stop = () => {}
    const nothing: Unsent = { exchanges: false, here: [], unconfirmed: [] }
    const unwatch = together<Stands, RecordFailure>(
      { known: who, boxes: heads(deps.outboxes), sessions: heads(deps.sessions) },
      result => {
        stop()
        stop = () => {}
        if (!result.ok) return next(result)
        const { known, sessions } = result.value
        if (known === null) return next(ok(nothing))
        // What a supervisor has, the program has.
        if (supervisesHere(known)) return next(ok({ ...nothing, exchanges: true }))
        const ids = new Set<string>(sessions.map(({ id }) => id))
        let ended = false
        let unsubscribe = () => {}
        stop = () => {
          ended = true
          unsubscribe()
        }
        void sending.cuts.outboxOf("program").then(outbox => {
          if (ended) return
          if (!outbox.ok) return next(outbox)
          const { number, life, cuts } = outbox.value
          const left = leftUpTo(outbox.value)
          const since = cuts.find(one => one.number === left)?.stamp ?? ""
          unsubscribe = deps.watchMarksAfter(since, marks => {
            if (!marks.ok) return next(marks)
            const here = marks.value.filter(({ stamp }) => number === 0 || stamp.endsWith(`-${life}`))
            next(
              ok(
                unsentOf(
                  outbox.value,
                  here.map(({ id }) => id),
                  ids,
                ),
              ),
            )
          })
        })
      },
    )
    return () => {
      stop()
      unwatch()
    }
  }

  const beside = readOn(heads(deps.unsettledHeads), unsettled.all)

  const inbox: Watched<Inbox> = through(
    next =>
      together<Came, RecordFailure>(
        {
          known: who,
          members: heads(deps.members),
          streams: heads(deps.streams),
          aside: heads(deps.setAsides),
          texts: beside,
        },
        next,
      ),
    ({ known, members, streams, aside, texts }: Came) =>
      inboxOf(members, streams, {
        own: known?.membership.memberId ?? "",
        today: clock.today(),
        aside: aside.length,
        beside: texts.length,
      }),
  )

  const aside: Watched<readonly AsideLine[]> = through(
    next => together({ members: heads(deps.members), lines: heads(deps.setAsides) }, next),
    ({ members, lines }: { members: readonly Member[]; lines: readonly SetAsideHead[] }) =>
      lines.map(({ id, device, number, at, reason, kind }) => ({
        id,
        from: members.find(one => Object.hasOwn(one.devices, device))?.name ?? "",
        number,
        at,
        reason,
        kind,
      })),
  )

  return {
    watchOutgoing: async (_, onChange) => watching(outgoing, onChange),
    watchUnsent: async (_, onChange) => watching(unsent, onChange),
    preview: wish => sending.preview(wish),
    make: (wish, signal, onProgress) => sending.make(wish, signal, onProgress),
    handed: data => sending.handed(data),
    async takeIn({ file }, signal, onProgress) {
      const taken = await taking.takeIn(file, { signal, onProgress })
      if (!taken.ok) return taken
      const { header: _, ...told } = taken.value
      return ok(told)
    },
    watchInbox: async (_, onChange) => watching(inbox, onChange),
    watchAside: async (_, onChange) => watching(aside, onChange),
    retryAside: async () => retry(false),
    dropAside: ({ id }) => setAsides.erase([id]),
    watchBeside: async (_, onChange) => watching(beside, onChange),
    settle: data => unsettled.settle(data),
  }
}
