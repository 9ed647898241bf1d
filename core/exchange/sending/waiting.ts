import type { Day } from "../../base/clock.ts"
import { type Consent, consentState } from "../../domain/consent.ts"
import type { Outbox } from "../../domain/sending.ts"
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

type Around = {
  readonly scope: Scope
  /** The device part of this vault's stamps. */
  readonly life: string
  /** All of it again: the first cut, or someone new is to read it. */
  readonly whole: boolean
  /** Participants of whom all goes again, because what a consent covers is other than at the last cut. */
  readonly again: ReadonlySet<string>
  /** Whether a stamp is one of the audience's own devices as they are now: they have that already. */
  readonly theirs: (stamp: string) => boolean
  /** Whom the member serves is other than at the last cut: of groups, others are to be seen. */
  readonly servesOthers: boolean
}

/**
 * What has to be looked at for the next cut, of everything there is. To the supervisors go changes made here; to a member
 * whatever they have not been sent in its newest state, whoever made it.
 */
export const waitingFor = (marks: readonly Mark[], outbox: Outbox, around: Around): readonly Mark[] => {
  const { scope, life, whole, again, theirs, servesOthers } = around
  const inScope = marks.filter(mark => mayGo(mark, scope))
  if (whole) return inScope
  const told = new Map(outbox.told.map(([id, stamp]) => [id, stamp]))
  const toMember = memberOf(scope.audience) !== null
  const isNews = (stamp: string) => (toMember ? !theirs(stamp) : stamp.endsWith(`-${life}`))
  const isGroups = (kind: string) => kind === "group" || kind === "group-session"
  return inScope.filter(
    ({ id, kind, stamp, owner }) =>
      (told.get(id) !== stamp && isNews(stamp)) ||
      (owner !== "" && again.has(owner)) ||
      (servesOthers && isGroups(kind)),
  )
}

/** The largest stamp of this life among what was looked at. */
export const lastStamp = (marks: readonly Mark[], life: string): string =>
  marks.reduce((last, { stamp }) => (stamp.endsWith(`-${life}`) && stamp > last ? stamp : last), "")
