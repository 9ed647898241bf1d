import { newId, type StreamId } from "../base/id.ts"
import { fail, ok } from "../base/result.ts"
import type { Audience } from "../domain/exchange-shape.ts"
import type { Stream } from "../domain/receiving.ts"
import { standingDevices } from "../domain/roster.ts"
import type { Target } from "../domain/sending.ts"
import type { Collection } from "../store/collection.ts"
import type { TargetHead } from "../store/exchange-kinds.ts"
import { newStream } from "./receiving/streams.ts"
import type { createTaking } from "./receiving/take-in.ts"
import type { IncomingStream, OutgoingStream, RoundVault } from "./rounds/round-vault.ts"
import { afterLeaving } from "./sending/outbox.ts"
import type { SendDeps, Sending } from "./sending/send.ts"
import { audiencesOf, standingHere, supervisesHere, type Who } from "./who.ts"

type Deps = {
  readonly sending: Sending
  readonly taking: ReturnType<typeof createTaking>
  readonly streams: Collection<Stream, Stream>
  readonly targets: Collection<Target, TargetHead>
} & Pick<SendDeps, "who" | "outboxes" | "clock" | "oneAtATime" | "life">

/** The streams of others that are written to this device, whether anything of them came or not. */
const incomingOf = (who: Who, streams: readonly Stream[], target: string): readonly IncomingStream[] => {
  const { deviceId, memberId } = who.membership
  const mine = standingHere(who)?.member.id ?? memberId
  const reads = (device: ReturnType<typeof standingDevices>[number]): readonly Audience[] => {
    if (device.member.id === mine) return ["program", "self"]
    if (supervisesHere(who)) return ["program"]
    return device.member.role === "supervisor" ? [`member:${mine}`] : []
  }
  return standingDevices(who.members)
    .filter(({ id }) => id !== deviceId)
    .flatMap(one =>
      reads(one).map(audience => ({
        device: one.id,
        code: one.device.code,
        audience,
        lives: streams
          .filter(stream => stream.device === one.id && stream.audience === audience)
          .map(({ life, have, known, heads }) => ({
            life,
            have,
            linkOf: (cut: number) => known.find(([number]) => number === cut)?.[1] ?? null,
            seen: heads[target] ?? null,
          })),
      })),
    )
}

/** What a round needs of this vault; null: it is in no program, or off its roster. */
export const roundVaultOf = async (deps: Deps) => {
  const { sending, taking, streams, targets, outboxes, clock, oneAtATime } = deps
  const found = await sending.known()
  if (!found.ok) return found
  const { membership } = found.value
  /** It may have changed by what the round itself took in. */
  const whoNow = async () => {
    const now = await deps.who()
    return now.ok ? ok(now.value ?? found.value) : now
  }
  const onOutbox = async (audience: Audience, change: Parameters<typeof outboxes.change>[1]) => {
    const outbox = await sending.cuts.outboxOf(audience)
    if (!outbox.ok) return outbox
    const kept = await outboxes.change(outbox.value.id, change)
    return kept.ok ? ok(null) : kept
  }

  const vault: RoundVault = {
    device: membership.deviceId,
    life: await deps.life(),
    names: membership.names,
    looksForAsks: supervisesHere(found.value) || standingHere(found.value) === null,
    strangers: async id => {
      const target = await targets.get(id)
      return target.ok ? ok(target.value.strangers) : target
    },
    keepStrangers: async (id, names) => {
      const kept = await targets.change(id, before => ({ ...before, strangers: [...names] }))
      return kept.ok ? ok(null) : kept
    },
    incoming: async target => {
      const [who, all] = [await whoNow(), await streams.heads({})]
      if (!who.ok) return who
      return all.ok ? ok(incomingOf(who.value, all.value, target)) : all
    },
    take: async (file, signal) => {
      const taken = await taking.takeIn(file, { signal })
      if (taken.ok) return ok(taken.value)
      if (taken.error.type === "InNoProgram") return fail({ type: "UnknownDevice", device: "" })
      return fail(taken.error)
    },
    keepSeen: async (target, { device, audience, life }, seen) => {
      const all = await streams.heads({})
      if (!all.ok) return all
      const found = all.value.find(one => one.device === device && one.audience === audience && one.life === life)
      // A head of which nothing could be taken is remembered too: it is not asked for again.
      const stream = found ?? newStream(newId<StreamId>(), { device, life, audience })
      const added = found ? ok(null) : await streams.add(stream)
      if (!added.ok) return added
      const kept = await streams.change(stream.id, before => ({
        ...before,
        heads: { ...before.heads, [target]: { ...seen, segments: [...seen.segments] } },
      }))
      return kept.ok ? ok(null) : kept
    },
    outgoing: async target => {
      const who = await whoNow()
      if (!who.ok) return who
      const waiting = await sending.cuts.waitingIn(audiencesOf(who.value), who.value)
      if (!waiting.ok) return waiting
      const all: OutgoingStream[] = waiting.value.map(({ scope: { audience }, outbox, marks, news, recipients }) => ({
        audience,
        number: outbox.number,
        waits: recipients.length > 0 && (marks.length > 0 || news),
        recipients,
        onTarget: outbox.onTargets[target] ?? null,
      }))
      // Whoever left is written to no more, and what lay there for them is taken away.
      const boxes = await outboxes.heads({})
      if (!boxes.ok) return boxes
      const life = await deps.life()
      const written = new Set(all.map(({ audience }) => audience))
      for (const { audience, number, onTargets } of boxes.value.filter(one => one.life === life)) {
        const onTarget = onTargets[target]
        if (onTarget && !written.has(audience)) all.push({ audience, number, waits: false, recipients: [], onTarget })
      }
      return ok(all)
    },
    cut: audience =>
      oneAtATime(async () => {
        const who = await whoNow()
        if (!who.ok) return who
        const waiting = await sending.cuts.waiting(audience, who.value)
        if (!waiting.ok) return waiting
        const made = await sending.cuts.cut(waiting.value)
        return made.ok ? ok(made.value.outbox.number) : made
      }),
    build: async ({ audience, since, number, segments }, signal) => {
      const who = await whoNow()
      if (!who.ok) return who
      return sending.building.ofCuts(who.value, { audience, since, number, segments: [...segments] }, { signal })
    },
    keepOnTarget: (target, audience, onTarget) =>
      onOutbox(audience, before => {
        const { [target]: _, ...others } = before.onTargets
        return { ...before, onTargets: onTarget ? { ...others, [target]: onTarget } : others }
      }),
    left: (audience, number) =>
      onOutbox(audience, before => afterLeaving(before, number, { at: clock.now(), way: "target" })),
  }
  return ok(vault)
}
