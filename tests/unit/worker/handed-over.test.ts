import { proxy } from "comlink"
import { describe, expect, it } from "vitest"
import type { CoreApi } from "../../../core/api.ts"
import { type AdministrationId, newId, type SessionId, type ToolSheetId } from "../../../core/base/id.ts"
import { fail, ok } from "../../../core/base/result.ts"
import { newSession } from "../../../core/domain/new-session.ts"
import type { HandedThing } from "../../../core/hand-over/api.ts"
import { createHandOver } from "../../../core/hand-over/service.ts"
import { answersWhileHanded } from "../../../core/worker/answers-while-handed.ts"
import { createHandedOver } from "../../../core/worker/handed-over.ts"
import { facade } from "./facade.ts"

const id = "0198a1b2-0000-7000-8000-000000000001"
const other = "0198a1b2-0000-7000-8000-000000000002"
const things: readonly HandedThing[] = [
  { kind: "card", topicId: "recovery-strategies", cardId: "what-recovery-means", ownWord: "the static" },
  { kind: "feedback", id: id as SessionId },
  { kind: "tool-sheet", id: id as ToolSheetId },
  { kind: "rating", id: id as AdministrationId },
]
const names = Object.entries(facade).flatMap(([room, methods]) => Object.keys(methods).map(name => `${room}.${name}`))
const alwaysAnswered = [
  "packs.text",
  "packs.instrumentAs",
  "system.hello",
  "system.watchTally",
  "vault.watch",
  "vault.touch",
  "vault.lock",
]

/** What each thing needs besides, of its own record. */
const needed: Readonly<Record<HandedThing["kind"], readonly string[]>> = {
  card: [],
  feedback: ["sessions.watch", "sessions.answerFeedback", "sessions.write"],
  "tool-sheet": ["watch", "write", "mark", "rate", "setDay", "putRow", "setRowRemoved"].map(name => `tools.${name}`),
  rating: ["ratings.watch", "ratings.say", "ratings.write", "ratings.finish"],
}

const isWatch = (name: string) => /\.watch/.test(name)

type Call = (data: unknown, second?: unknown) => Promise<unknown>

/** A core whose every call answers a secret, as its page reaches it. */
const createCore = () => {
  let locked: (unlocked: boolean) => void = () => {}
  let open = true
  const reached: string[] = []
  const tellers = new Map<string, () => void>()
  const othersLocked: string[] = []
  const handedOver = createHandedOver({
    onChange: listener => {
      locked = listener
      return () => true
    },
  })
  const call =
    (name: string): Call =>
    async (_, second) => {
      reached.push(name)
      if (typeof second !== "function") return ok("secret")
      tellers.set(name, () => second(ok("secret")))
      second(ok("secret"))
      return proxy(() => {})
    }
  const rooms = Object.fromEntries(
    Object.entries(facade).map(([room, methods]) => [
      room,
      Object.fromEntries(Object.keys(methods).map(name => [name, call(`${room}.${name}`)])),
    ]),
  ) as unknown as CoreApi
  const handOver = createHandOver({
    isOpen: () => open,
    narrowTo: thing => handedOver.narrowTo(answersWhileHanded(thing)),
    lockOthers: async () => void othersLocked.push("others"),
    tell: async () => {},
  })
  const core = handedOver.narrowed({ ...rooms, handOver })
  const ask = async (name: string, data: unknown): Promise<unknown> => {
    const [room = "", method = ""] = name.split(".")
    const command = (core as unknown as Record<string, Record<string, Call>>)[room]?.[method]
    if (!isWatch(name)) return command?.(data)
    let told: unknown
    await command?.(
      data,
      proxy((value: unknown) => {
        told = value
      }),
    )
    return told
  }
  return {
    core,
    ask,
    reached,
    othersLocked,
    /** What running watches tell from now on is heard anew. */
    change: (name: string) => tellers.get(name)?.(),
    lock: () => {
      open = false
      locked(false)
    },
  }
}

const refused = fail({ type: "HandedOver" })

describe("handed over", () => {
  it("knows every call there is", () => {
    expect(names.length).toBeGreaterThan(120)
    expect(names).toContain("handOver.begin")
  })

  it.each(things)("as $kind, refuses every call of the facade but those it needs", async thing => {
    const { core, ask, reached } = createCore()
    expect(await core.handOver.begin(thing)).toEqual(ok(null))
    const answered: string[] = []
    for (const name of names) {
      if (name === "handOver.begin") continue
      const data = { id, participantId: id, field: "feedback.nextTime" }
      const answer = await ask(name, data)
      if (JSON.stringify(answer) !== JSON.stringify(refused)) answered.push(name)
    }
    expect([...answered].sort()).toEqual([...alwaysAnswered, ...needed[thing.kind]].sort())
    // Refused means not even begun.
    expect([...reached].sort()).toEqual([...answered].sort())
  })

  it.each(things)("as $kind, refuses what it needs for any other record, and for none", async thing => {
    const { core, ask, reached } = createCore()
    await core.handOver.begin(thing)
    for (const data of [{ id: other, field: "feedback.nextTime" }, { ids: [id] }, null, undefined, id])
      for (const name of needed[thing.kind]) expect(await ask(name, data), name).toEqual(refused)
    expect(reached).toEqual([])
  })

  it("lets nothing but the three answers of a session be written", async () => {
    const { core, ask, reached } = createCore()
    await core.handOver.begin({ kind: "feedback", id: id as SessionId })
    for (const field of ["agenda", "place", "actionPlan.what", "feedback", undefined])
      expect(await ask("sessions.write", { id, field, was: "", text: "x" })).toEqual(refused)
    expect(reached).toEqual([])
  })

  it("keeps in the log what the browser prints of it, and takes no other entry", async () => {
    const { core, ask } = createCore()
    await core.handOver.begin({ kind: "rating", id: id as AdministrationId })
    const printed = { act: "printed", kind: "screen", id: "", owner: "" }
    expect(await ask("audit.tell", printed)).toEqual(ok("secret"))
    for (const deed of [
      { ...printed, act: "copied" },
      { ...printed, kind: "note", id: other },
    ])
      expect(await ask("audit.tell", deed)).toEqual(refused)
  })

  it("shows of a session no more than the person's own answers", () => {
    const session = {
      ...newSession({
        id: id as SessionId,
        participantId: newId(),
        topicId: "t",
        place: "Her flat",
        now: "2026-03-09T14:00:00.000Z",
      }),
      quotes: { a: { words: "The canal", step: "goals" as const, at: "2026-03-09T14:00:00.000Z", removed: false } },
      jottings: { b: { words: "Looks tired", at: "2026-03-09T14:00:00.000Z", removed: false } },
      feedback: { heard: 4, useful: null, nextTime: "More walking" },
    }
    const sight = answersWhileHanded({ kind: "feedback", id: session.id })("sessions", "watch", { id: session.id })
    const seen = sight?.(ok(session))
    expect(seen).toMatchObject(ok({ id: session.id, feedback: session.feedback }))
    for (const word of ["canal", "tired", "Her flat"]) expect(JSON.stringify(seen)).not.toContain(word)
    expect(sight?.(fail({ type: "NotFound", id }))).toEqual(fail({ type: "NotFound", id }))
  })

  it("tells watches that began before nothing more", async () => {
    const { core, change } = createCore()
    const heard: unknown[] = []
    await core.people.watchAll(
      null,
      proxy((value: unknown) => heard.push(value)),
    )
    await core.handOver.begin({ kind: "rating", id: id as AdministrationId })
    change("people.watchAll")
    expect(heard).toEqual([ok("secret"), refused])
  })

  it("does not answer what was asked before either", async () => {
    const { core } = createCore()
    const asked = core.rights.copy({ participantId: newId(), parts: [] })
    await core.handOver.begin({ kind: "rating", id: id as AdministrationId })
    expect(await asked).toEqual(refused)
  })

  it("locks every other window, and takes nothing else into hands that have something", async () => {
    const { core, othersLocked } = createCore()
    const [card, feedback] = things
    if (!card || !feedback) throw new Error("expected things")
    await core.handOver.begin(card)
    expect(othersLocked).toEqual(["others"])
    expect(await core.handOver.begin(feedback)).toEqual(refused)
    expect(await core.handOver.begin(card)).toEqual(ok(null))
  })

  it("does not unlock, add a way in, or forget the vault: only locking ends it", async () => {
    const { core, ask, lock } = createCore()
    await core.handOver.begin({ kind: "rating", id: id as AdministrationId })
    for (const name of ["unlock", "unlockWithRecovery", "unlockWithPasskey", "create", "addPasskey", "setIdle"])
      expect(await ask(`vault.${name}`, { passphrase: "slow river stones" })).toEqual(refused)
    expect(await ask("system.wipe", undefined)).toEqual(refused)
    expect(await ask("vault.lock", undefined)).toEqual(ok("secret"))
    lock()
    // By now the room itself says that it is locked.
    expect(await ask("people.watchAll", null)).toEqual(ok("secret"))
    expect(await ask("vault.unlock", { passphrase: "slow river stones" })).toEqual(ok("secret"))
  })

  it("is not begun while locked, nor for what is no thing", async () => {
    const { core, ask, lock } = createCore()
    for (const data of [
      null,
      {},
      { kind: "person", id },
      { kind: "rating", id: "anything" },
      { kind: "rating", id, and: 1 },
    ])
      expect(await ask("handOver.begin", data)).toMatchObject(fail({ type: "Malformed" }))
    lock()
    expect(await core.handOver.begin({ kind: "rating", id: id as AdministrationId })).toEqual(
      fail({ type: "VaultLocked" }),
    )
  })
})
