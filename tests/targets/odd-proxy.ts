import { request as ask, createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { allowAll, cutShort, listen, misbehave, type Oddity, type OddServer } from "./odd-server.ts"

/** What can go wrong on the way to a server that does nothing wrong itself. */
export type OddWay = Oddity & {
  /** Requests of this method are done as they ask, and nobody hears of it. */
  losesAnswersTo?: string
}

/** The way to a real server: `url` is that server's, until it is told to misbehave. */
export type OddProxy = Pick<OddServer, "url" | "asked" | "stop"> & { readonly odd: OddWay }

const wholeOf = async (message: IncomingMessage): Promise<Buffer> => {
  const pieces: Buffer[] = []
  for await (const piece of message) pieces.push(piece)
  return Buffer.concat(pieces)
}

export const startOddProxy = async (to: string): Promise<OddProxy> => {
  const odd: OddWay = {}
  const asked: string[] = []

  const passBack = async (answer: IncomingMessage, request: IncomingMessage, response: ServerResponse) => {
    const { method } = request
    const bytes = await wholeOf(answer)
    const cutsUpload = method === "PUT" && odd.cutsUploadsAt !== undefined
    if (cutsUpload || odd.losesAnswersTo === method) return request.socket.destroy()
    const headers = Object.entries(answer.headers).filter(
      ([name]) => !odd.hasNoCors || !name.startsWith("access-control-"),
    )
    response.writeHead(answer.statusCode ?? 502, Object.fromEntries(headers))
    if (method === "GET" && odd.cutsDownloads) cutShort(response, bytes)
    else response.end(bytes)
  }

  const passOn = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = "", url = "/" } = request
    const whole = await wholeOf(request)
    const body = method === "PUT" ? whole.subarray(0, odd.cutsUploadsAt) : whole
    const { "if-none-match": condition, ...headers } = request.headers
    const onward = ask(new URL(url, to), {
      method,
      headers: {
        ...headers,
        ...(condition && !odd.ignoresConditions && { "if-none-match": condition }),
        ...(whole.length > 0 && { "content-length": body.length }),
      },
    })
    onward.on("response", answer => void passBack(answer, request, response))
    onward.on("error", () => request.socket.destroy())
    onward.end(body)
  }

  const server = createServer((request, response) => {
    if (request.method !== "OPTIONS") {
      asked.push(`${request.method} ${request.url}`)
      if (!odd.hasNoCors) allowAll(request, response)
      if (misbehave(odd, request, response)) return
    }
    void passOn(request, response)
  })
  const { origin, stop } = await listen(server)
  return { url: `${origin}/`, odd, asked, stop }
}
