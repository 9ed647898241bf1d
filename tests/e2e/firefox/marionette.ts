import { createConnection } from "node:net"

/** A command of WebDriver, or of Marionette's own, and its answer. A refusal rejects with its name and reason. */
export type Send = (name: string, parameters?: object) => Promise<unknown>

type Answer = readonly [type: 1, id: number, error: { error: string; message: string } | null, result: unknown]

/** Marionette's messages: the length in bytes, a colon, JSON. The first is a greeting, the others answer by number. */
const messagesIn = (onMessage: (message: unknown) => void) => {
  let rest = Buffer.alloc(0)
  return (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes])
    for (;;) {
      const colon = rest.indexOf(":")
      const end = colon + 1 + Number(rest.subarray(0, colon).toString())
      if (colon < 0 || rest.length < end) return
      onMessage(JSON.parse(rest.subarray(colon + 1, end).toString()))
      rest = rest.subarray(end)
    }
  }
}

const isWrapped = (result: unknown): result is { readonly value: unknown } =>
  typeof result === "object" && result !== null && "value" in result && Object.keys(result).length === 1

/** Speaks with the Firefox that listens on this port. When it ends, whatever was asked and not answered is refused. */
export const connectMarionette = async (port: number): Promise<{ readonly send: Send; readonly close: () => void }> => {
  const socket = createConnection(port, "127.0.0.1")
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const greeting = withResolvers()
  const end = (reason: Error) => {
    greeting.reject(reason)
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  }
  socket.on("error", end)
  socket.on("close", () => end(new Error("Firefox has gone")))
  socket.on(
    "data",
    messagesIn(message => {
      if (!Array.isArray(message)) return greeting.resolve(message)
      const [, id, error, result] = message as unknown as Answer
      const asked = waiting.get(id)
      waiting.delete(id)
      if (error) asked?.reject(new Error(`${error.error}: ${error.message}`))
      else asked?.resolve(isWrapped(result) ? result.value : result)
    }),
  )
  await greeting.promise
  let asked = 0
  return {
    send: (name, parameters = {}) => {
      const answer = withResolvers()
      asked += 1
      waiting.set(asked, answer)
      const text = JSON.stringify([0, asked, name, parameters])
      socket.write(`${Buffer.byteLength(text)}:${text}`)
      return answer.promise
    },
    close: () => socket.destroy(),
  }
}

/** Newer than the oldest Node that runs the tests. */
const withResolvers = (): PromiseWithResolvers<unknown> => {
  let settle: Pick<PromiseWithResolvers<unknown>, "resolve" | "reject"> = { resolve: () => {}, reject: () => {} }
  const promise = new Promise<unknown>((resolve, reject) => {
    settle = { resolve, reject }
  })
  return { promise, ...settle }
}
