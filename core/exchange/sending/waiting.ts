import type { Day } from "../../base/clock.ts"
import { type Consent, consentState } from "../../domain/consent.ts"
import type { Told } from "../../domain/sending.ts"
import { memberOf } from "../who.ts"
import type { Labelled, Scope } from "./scope.ts"
import { mayGo } from "./scope.ts"

/** What is known of a record without opening it. */
export type Mark = Labelled & {
  readonly id: string
  readonly at: string
  readonly stamp: string
  readonly removed: boolean
}

/** Whether something about alcohol or drugs may go to the program, by participant, on a day. */
export const coveredOn = (consents: readonly Consent[], on: Day): ReadonlySet<string> => {
  const naming = consents.filter(({ recipient, what }) => recipient.kind === "program" && what.substanceUse)
  return new Set(
    naming.filter(one => consentState(one, consents, on) === "holds").map(({ participantId }) => participantId),
  )
}

/** Those who are in one of the two, and not in both. */
export const otherwise = (before: Iterable<string>, now: ReadonlySet<string>): ReadonlySet<string> => {
  const then = new Set(before)
  return new Set([...[...then].filter(id => !now.has(id)), ...[...now].filter(id => !then.has(id))])
}

export type Around = {
  readonly scope: Scope
  /** The device part of this vault's stamps. */
  readonly life: string
  /** All of it again: the first cut, or someone new is to read it. */
  readonly whole: boolean
  /** Participants of whom all goes again, because what a consent covers is other than at the last cut. */
  readonly again: ReadonlySet<string>
  /** The lives of the audience's own devices as they are now: what has their stamps they have already. */
  readonly theirs: ReadonlySet<string>
  /** Whom the member serves is other than at the last cut: of groups, others are to be seen. */
  readonly servesOthers: boolean
}

/**
 * Whether a state of a record is news to this audience. To the supervisors go changes made here; to a member whatever they
 * have not been sent in its newest state, whoever made it.
 */
export const isNewsTo = (stamp: string, { scope, life, theirs }: Around): boolean =>
  memberOf(scope.audience) === null ? stamp.endsWith(`-${life}`) : !theirs.has(stamp.slice(-8))

/** Whether a record goes again though it was told as it is. */
export const goesAgain = ({ kind, owner }: Labelled, { again, servesOthers }: Around): boolean =>
  (owner !== "" && again.has(owner)) || (servesOthers && (kind === "group" || kind === "group-session"))

/** What has to be looked at for the next cut, of everything there is, told what was told before. */
export const waitingFor = (marks: Iterable<Mark>, told: Told, around: Around): readonly Mark[] => {
  const stamps = new Map(told.map(([id, stamp]) => [id, stamp]))
  const waits: Mark[] = []
  for (const mark of marks) {
    if (!mayGo(mark, around.scope)) continue
    const isUntold = stamps.get(mark.id) !== mark.stamp && isNewsTo(mark.stamp, around)
    if (around.whole || isUntold || goesAgain(mark, around)) waits.push(mark)
  }
  return waits
}

/** The largest stamp of this life among what was looked at. */
export const lastStamp = (marks: readonly Mark[], life: string): string =>
  marks.reduce((last, { stamp }) => (stamp.endsWith(`-${life}`) && stamp > last ? stamp : last), "")
