import { createHash } from "node:crypto"
import { type Bytes, joinBytes, textOf, utf8 } from "../../../../core/base/bytes.ts"
import type { DeviceId, TargetId } from "../../../../core/base/id.ts"
import { fail, ok } from "../../../../core/base/result.ts"
import type { Audience } from "../../../../core/domain/exchange-shape.ts"
import type { OnTarget, Segment } from "../../../../core/domain/sending.ts"
import type { Header } from "../../../../core/exchange/envelope/header.ts"
import type { HeardLife, RoundVault, SeenHead } from "../../../../core/exchange/rounds/round-vault.ts"

/**
 * A program of devices without keys or a disk. A record is a number, and the bytes it would take; its stamp says which of two is later.
 * A device tells all it knows to whoever it writes to, so that in the end everyone has everything.
 */

export const targetId = "0199f1c0-0000-7000-8000-00000000000a" as TargetId
const names = "00112233445566778899aabbccddeeff"

type Stamp = number
type Kept = { readonly size: number; readonly stamp: Stamp }
/** An export, as its bytes say it. */
export type ModelExport = {
  readonly header: Header
  readonly to: readonly string[]
  readonly records: readonly (readonly [id: string, Kept])[]
}
type Outbox = {
  number: number
  left: number
  links: string[]
  told: Map<string, { stamp: Stamp; cut: number }>
  onTarget: OnTarget | null
}
type Heard = { have: [number, number][]; links: Map<number, string>; seen: SeenHead | null }
type State = {
  life: string
  records: Map<string, Kept>
  outboxes: Map<Audience, Outbox>
  heard: Map<string, Heard>
  strangers: readonly string[]
  asked: Set<string>
}

const hashOf = (text: string | Uint8Array) => createHash("sha256").update(text).digest("hex")
const noLink = "0".repeat(64)

const nothing: Bytes = new Uint8Array()
const fileOf = (made: ModelExport, packed: Bytes): Bytes => {
  const rest = joinBytes([utf8(`${JSON.stringify(made)}\n`), packed])
  return joinBytes([utf8(hashOf(rest)), rest])
}
/** Null: it was cut short or changed. */
export const openFile = (file: Uint8Array): ModelExport | null => {
  const rest = file.subarray(64)
  if (hashOf(rest) !== textOf(file.subarray(0, 64))) return null
  return JSON.parse(textOf(rest.subarray(0, rest.indexOf(10))))
}

/** Cuts that have come, with those as well: in order, apart from each other. */
const withCuts = (have: readonly [number, number][], since: number, number: number): [number, number][] => {
  if (since === number) return [...have]
  const all = [...have, [since, number] as [number, number]].sort(([a], [b]) => a - b)
  const merged: [number, number][] = []
  for (const [from, to] of all) {
    const last = merged.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}

export type Standing = "supervisor" | "member" | "asks" | "nobody"
export type Device = {
  readonly id: DeviceId
  readonly code: string
  readonly vault: RoundVault
  readonly state: () => State
  /** A record that takes so many bytes. */
  readonly write: (id: string, size: number) => void
  /** As it was copied then, in a life of its own: a backup that is put back. */
  readonly putBack: (copy: State) => void
  readonly copy: () => State
  /** A copy of the device as it was then, in the same life. */
  readonly becomes: (copy: State) => void
}

/** `pack`: what the lines of these records are, packed; left out: only as many bytes as they were said to take. */
type Also = { readonly supervisorsWrite?: boolean; readonly pack?: (ids: readonly string[]) => Bytes }

export const createProgram = (
  count: number,
  standingOf: (n: number) => Standing,
  { supervisorsWrite = true, pack }: Also = {},
) => {
  let stamps = 0
  let lives = 0
  const standings = Array.from({ length: count }, (_, n) => standingOf(n))
  const ids = standings.map(
    (_, n) => `0199f1c0-0000-7000-8000-0000000001${n.toString(16).padStart(2, "0")}` as DeviceId,
  )
  const memberAudience = (n: number): Audience => `member:${ids[n]}`
  const nextLife = () => (++lives).toString(16).padStart(8, "0")
  const isIn = (n: number) => standings[n] === "supervisor" || standings[n] === "member"

  /** For whom device `n` writes what: indices of devices. */
  const audiences = (n: number): readonly (readonly [Audience, readonly number[]])[] => {
    const others = ids.flatMap((_, other) => (other === n ? [] : [other]))
    const supervisors = others.filter(other => standings[other] === "supervisor")
    if (standings[n] === "nobody" || (standings[n] === "supervisor" && !supervisorsWrite)) return []
    if (standings[n] !== "supervisor") return [["program", supervisors]]
    const members = others.filter(other => standings[other] !== "supervisor")
    return [
      ["program", supervisors],
      ...members.map(other => [memberAudience(other), standings[other] === "member" ? [other] : []] as const),
    ]
  }
  const recipientsOf = (n: number, audience: Audience) =>
    (audiences(n).find(([one]) => one === audience)?.[1] ?? []).flatMap(other => ids[other] ?? [])

  const newState = (): State => ({
    life: nextLife(),
    records: new Map(),
    outboxes: new Map(),
    heard: new Map(),
    strangers: [],
    asked: new Set(),
  })

  const createDevice = (n: number): Device => {
    const id = ids[n] as DeviceId
    const code = `dev${n}`
    let state = newState()

    const outboxOf = (audience: Audience): Outbox => {
      const known = state.outboxes.get(audience)
      if (known) return known
      const fresh = { number: 0, left: 0, links: [noLink], told: new Map(), onTarget: null }
      state.outboxes.set(audience, fresh)
      return fresh
    }
    const waiting = ({ told }: Outbox) =>
      [...state.records].filter(([record, { stamp }]) => (told.get(record)?.stamp ?? -1) < stamp)
    const waits = (audience: Audience) => {
      const outbox = outboxOf(audience)
      return waiting(outbox).length > 0 || (standings[n] === "asks" && outbox.number === 0)
    }
    const heardOf = (device: string, audience: Audience, life: string): Heard => {
      const key = `${device} ${audience} ${life}`
      const known = state.heard.get(key) ?? { have: [], links: new Map(), seen: null }
      state.heard.set(key, known)
      return known
    }

    const vault: RoundVault = {
      device: id,
      get life() {
        return state.life
      },
      names,
      get looksForAsks() {
        return standings[n] === "supervisor"
      },
      strangers: async () => ok(state.strangers),
      keepStrangers: async (_, strangers) => {
        state.strangers = strangers
        return ok(null)
      },
      incoming: async () =>
        ok(
          ids.flatMap((device, other) =>
            other === n || !isIn(other)
              ? []
              : audiences(other)
                  .filter(([, to]) => to.includes(n))
                  .map(([audience]) => ({
                    device,
                    code: `dev${other}`,
                    audience,
                    lives: [...state.heard].flatMap(([key, { have, links, seen }]): HeardLife[] => {
                      const [of, to, life = ""] = key.split(" ")
                      const known = new Map(links)
                      return of === device && to === audience
                        ? [{ life, have, seen, linkOf: cut => known.get(cut) ?? null }]
                        : []
                    }),
                  })),
          ),
        ),
      take: async file => {
        const found = openFile(file)
        if (!found) return fail({ type: "Damaged" })
        if (!found.to.includes(id)) return fail({ type: "NotForThisDevice" })
        const { header } = found
        const from = ids.indexOf(header.device)
        if (standings[from] === "asks") {
          state.asked.add(header.device)
          return fail({ type: "Asks", name: "", code: "" })
        }
        if (!isIn(from)) return fail({ type: "DeviceRemoved", device: header.device, since: "" })
        let [added, changed] = [0, 0]
        for (const [record, kept] of found.records) {
          const known = state.records.get(record)
          if (known && known.stamp >= kept.stamp) continue
          if (known) changed++
          else added++
          state.records.set(record, kept)
        }
        const heard = heardOf(header.device, header.audience, header.life)
        heard.have = withCuts(heard.have, header.since, header.number)
        heard.links.set(header.since, header.before)
        heard.links.set(header.number, header.link)
        return ok({ header, added, changed, aside: 0 })
      },
      keepSeen: async (_, { device, audience, life }, seen) => {
        heardOf(device, audience, life).seen = seen
        return ok(null)
      },
      outgoing: async () =>
        ok(
          audiences(n).map(([audience]) => ({
            audience,
            number: outboxOf(audience).number,
            waits: waits(audience),
            recipients: recipientsOf(n, audience),
            onTarget: outboxOf(audience).onTarget,
          })),
        ),
      cut: async audience => {
        const outbox = outboxOf(audience)
        if (!waits(audience)) return ok(outbox.number)
        const goes = waiting(outbox)
        const cut = ++outbox.number
        for (const [record, { stamp }] of goes) outbox.told.set(record, { stamp, cut })
        outbox.links.push(hashOf(`${outbox.links[cut - 1]} ${state.life} ${goes.map(([, { stamp }]) => stamp)}`))
        return ok(cut)
      },
      build: async ({ audience, since, number, segments }) => {
        const { told, links } = outboxOf(audience)
        const records = [...state.records].filter(([record]) => {
          const cut = told.get(record)?.cut ?? 0
          return cut > since && cut <= number
        })
        const header = {
          device: id,
          life: state.life,
          audience,
          since,
          number,
          before: links[since],
          link: links[number],
          segments: segments.map(({ level: _, ...named }: Segment) => named),
        } as unknown as Header
        const packed = pack?.(records.map(([record]) => record)) ?? nothing
        const payload = pack ? packed.length : records.reduce((sum, [, { size }]) => sum + size, 0)
        const file = fileOf({ header, to: recipientsOf(n, audience), records }, packed)
        return ok({ file, payload, count: records.length })
      },
      keepOnTarget: async (_, audience, onTarget) => {
        outboxOf(audience).onTarget = onTarget
        return ok(null)
      },
      left: async (audience, number) => {
        outboxOf(audience).left = number
        return ok(null)
      },
    }

    return {
      id,
      code,
      vault,
      state: () => state,
      write: (record, size) => {
        state.records.set(record, { size, stamp: ++stamps })
      },
      copy: () => structuredClone(state),
      becomes: copy => {
        state = structuredClone(copy)
      },
      putBack: copy => {
        state = { ...structuredClone(copy), life: nextLife(), outboxes: new Map() }
      },
    }
  }

  const devices = standings.map((_, n) => createDevice(n))
  return {
    devices,
    stand: (n: number, standing: Standing) => {
      standings[n] = standing
    },
    /** All that was ever written, in its newest state. */
    everything: (): ReadonlyMap<string, Stamp> => {
      const newest = new Map<string, Stamp>()
      for (const { state } of devices)
        for (const [record, { stamp }] of state().records) newest.set(record, Math.max(stamp, newest.get(record) ?? 0))
      return newest
    },
  }
}
export type Program = ReturnType<typeof createProgram>

export const stampsOf = ({ state }: Device): ReadonlyMap<string, number> =>
  new Map([...state().records].map(([record, { stamp }]) => [record, stamp]))
