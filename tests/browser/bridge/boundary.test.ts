import { effect } from "@preact/signals-core"
import { afterEach, describe, expect, it, vi } from "vitest"
import type { Callback, Unsubscribe } from "../../../core/base/crossing.ts"
import type { Unexpected } from "../../../core/base/failure.ts"
import type { Result } from "../../../core/base/result.ts"
import { CoreDied, connectCore } from "../../../core/bridge/connect.ts"
import { type Live, live } from "../../../core/bridge/live.ts"

type Small = {
  readonly echo: (data: string) => Promise<Result<string, Unexpected>>
  readonly fails: () => Promise<Result<never, Unexpected>>
  readonly never: () => Promise<unknown>
  readonly untilAborted: (data: null, signal: AbortSignal) => Promise<Result<string, Unexpected>>
  readonly count: (data: null, onChange: Callback<Result<number, Unexpected>>) => Promise<Unsubscribe>
  readonly cannotWatch: Small["count"]
  readonly watchers: () => Promise<Result<number, Unexpected>>
}

const workers: Worker[] = []
const connect = (begin?: Promise<unknown>) => {
  const startWorker = (name: string) => {
    const worker = new Worker(new URL("./small-core.ts", import.meta.url), { type: "module", name })
    workers.push(worker)
    return worker
  }
  const connection = connectCore("own", startWorker, begin)
  return { ...connection, small: (connection.core as typeof connection.core & { readonly small: Small }).small }
}
afterEach(() => {
  for (const worker of workers.splice(0)) worker.terminate()
})

const following = <T>(signal: { readonly value: Live<T, Unexpected> }) => {
  const seen: Live<T, Unexpected>[] = []
  return { seen, stop: effect(() => void seen.push(signal.value)) }
}

describe("the boundary between page and core", () => {
  it("answers calls that were made before the worker was up", async () => {
    expect(await connect().small.echo("a")).toEqual({ ok: true, value: "a" })
  })

  it("starts no worker before it may begin, and then answers what was asked meanwhile", async () => {
    const begin = Promise.withResolvers<void>()
    const answer = connect(begin.promise).small.echo("early")
    await Promise.resolve()
    expect(workers).toEqual([])
    begin.resolve()
    expect(await answer).toEqual({ ok: true, value: "early" })
    expect(workers.length).toBe(1)
  })

  it("reduces a surprise to an id, and carries nothing of what it said", async () => {
    const result = await connect().small.fails()
    expect(result).toMatchObject({ ok: false, error: { type: "Unexpected" } })
    expect(JSON.stringify(result)).not.toContain("Marisol")
  })

  it("carries an abort to the worker", async () => {
    const stopping = new AbortController()
    const answer = connect().small.untilAborted(null, stopping.signal)
    stopping.abort()
    expect(await answer).toEqual({ ok: true, value: "aborted" })
  })

  it("rejects calls in flight, and later ones, when the worker dies", async () => {
    const { small, died } = connect()
    await small.echo("up")
    const waiting = small.never()
    workers[0]?.terminate()
    await expect(waiting).rejects.toBeInstanceOf(CoreDied)
    await expect(died).rejects.toBeInstanceOf(CoreDied)
    await expect(small.echo("late")).rejects.toBeInstanceOf(CoreDied)
  })

  it("watches from the first reader to the last, and forgets what was shown", async () => {
    const { small } = connect()
    const counted = live<number, Unexpected>(next => small.count(null, next))
    const reader = following(counted)
    await vi.waitFor(() => expect(reader.seen.at(-1)).toEqual({ state: "ready", value: 2 }))
    expect(await small.watchers()).toEqual({ ok: true, value: 1 })
    reader.stop()
    await vi.waitFor(async () => expect(await small.watchers()).toEqual({ ok: true, value: 0 }))
    expect(counted.peek()).toEqual({ state: "loading" })
  })

  it("tells a reader when a watch cannot begin", async () => {
    const { small } = connect()
    const reader = following(live<number, Unexpected>(next => small.cannotWatch(null, next)))
    await vi.waitFor(() => expect(reader.seen.at(-1)).toMatchObject({ state: "failed", error: { type: "Unexpected" } }))
    reader.stop()
  })
})
