import type { Clock } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import { readOn } from "../base/read-on.ts"
import { ok, type Result } from "../base/result.ts"
import { type Source, through, together } from "../base/together.ts"
import type { SetAside, Stream, Unsettled } from "../domain/receiving.ts"
import type { Member } from "../domain/roster.ts"
import type { SessionHead } from "../domain/session.ts"
import type { Collection } from "../store/collection.ts"
import type { MembershipHead, OutboxHead, SetAsideHead } from "../store/exchange-kinds.ts"
import type { AsideLine, BesideLine, ExchangeApi, Inbox } from "./api.ts"
import { inboxOf } from "./receiving/inbox.ts"
import type { Taking } from "./receiving/take-in.ts"
import type { createUnsettled } from "./receiving/unsettled.ts"
import type { FinishedDeps } from "./sending/finished.ts"
import type { Sending } from "./sending/send.ts"
import type { Mark } from "./sending/waiting.ts"
import { watchOutgoing } from "./sending/watch-outgoing.ts"
import { watchUnsent } from "./sending/watch-unsent.ts"
import type { Who } from "./who.ts"

type Watched<T> = Source<T, RecordFailure>
type Heads<Head> = Pick<Collection<{ readonly id: string }, Head>, "watchHeads">

export type ExchangeDeps = {
  readonly who: () => Promise<Result<Who | null, RecordFailure>>
  readonly sending: Sending
  readonly taking: Taking
  readonly unsettled: ReturnType<typeof createUnsettled>
  readonly memberships: Heads<MembershipHead>
  readonly members: Heads<Member>
  readonly streams: Heads<Stream>
  readonly outboxes: Heads<OutboxHead>
  readonly setAsides: Collection<SetAside, SetAsideHead>
  readonly unsettledHeads: Heads<Unsettled>
  readonly sessions: Heads<SessionHead> & FinishedDeps["sessions"]
  readonly notes: FinishedDeps["notes"]
  /** Tells after each change of any record. */
  readonly watchChanges: (next: (result: Result<null, RecordFailure>) => void) => () => void
  /** Tells all records whose last change is after that stamp, and again after each change. */
  readonly watchMarksAfter: (
    stamp: string,
    next: (result: Result<readonly Mark[], RecordFailure>) => void,
  ) => () => void
  readonly clock: Clock
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
  const { sending, taking, unsettled, setAsides, clock } = deps

  /** Tells whenever who is who here may have changed. */
  const who: Watched<Who | null> = readOn(
    next => together({ ours: heads(deps.memberships), all: heads(deps.members) }, next),
    deps.who,
  )

  const boxes = heads(deps.outboxes)
  const outgoing = watchOutgoing({ ...deps, cuts: sending.cuts, who, boxes, changes: deps.watchChanges })
  const unsent = watchUnsent({
    cuts: sending.cuts,
    who,
    boxes,
    sessions: heads(deps.sessions),
    marksAfter: deps.watchMarksAfter,
  })

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
    retryAside: () => taking.retry(false),
    dropAside: ({ id }) => setAsides.erase([id]),
    watchBeside: async (_, onChange) => watching(beside, onChange),
    settle: data => unsettled.settle(data),
  }
}
