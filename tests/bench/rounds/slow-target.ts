import { once } from "node:events"
import { createServer, request } from "node:http"
import { setTimeout as pause } from "node:timers/promises"

/** In front of a server: each request waits so long, and is counted with the bytes that come back. */
export const serveSlowly = async (url: string, ms: number) => {
  const to = new URL(url)
  const told = { requests: 0, bytes: 0 }
  const server = createServer(async (asked, answer) => {
    told.requests++
    await pause(ms)
    const { method, url: path, headers } = asked
    const passed = request({ host: to.hostname, port: to.port, method, path, headers }, from => {
      answer.writeHead(from.statusCode ?? 502, from.headers)
      from.on("data", (piece: Uint8Array) => {
        told.bytes += piece.length
      })
      from.pipe(answer)
    })
    asked.pipe(passed)
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  const at = server.address()
  return {
    url: `http://127.0.0.1:${typeof at === "object" && at ? at.port : 0}/`,
    told,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
