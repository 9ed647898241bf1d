import { once } from "node:events"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

/** What a server can do wrong; changed while it runs. */
export type Oddity = {
  /** Heeds no condition: writes over whatever is there, and says 201 each time, as rclone does. */
  ignoresConditions?: boolean
  /** To requests of this method, and instead of doing anything. */
  answers?: { readonly method: string; readonly status: number }
  /** Takes requests of this method and is never heard of again; `within`: after the first half of its answer. */
  stalls?: { readonly method: string; readonly within: boolean }
  /** Ends the connection when so many bytes of an upload have come, and keeps them. */
  cutsUploadsAt?: number
  /** Ends the connection in the middle of a download. */
  cutsDownloads?: boolean
  /** Says nothing that lets pages of another origin in. */
  hasNoCors?: boolean
  /** Sends whoever comes to another address. */
  movedTo?: string
}

/** A small WebDAV server in the way of Nextcloud's, that misbehaves as it is told. */
export type OddServer = {
  readonly url: string
  readonly odd: Oddity
  readonly objects: Map<string, Buffer>
  /** `METHOD /path`, of all but preflights. */
  readonly asked: string[]
  /** The same, of those whose asker went away before there was an answer. */
  readonly left: string[]
  readonly stop: () => Promise<void>
}

const collections = ["/dav/h/", "/dav/s/", "/dav/b/"]

const line = (href: string, bytes: Buffer | null) => `
 <d:response><d:href>${href}</d:href><d:propstat><d:prop>
  <d:resourcetype>${bytes ? "" : "<d:collection/>"}</d:resourcetype>
  ${bytes ? `<d:getcontentlength>${bytes.length}</d:getcontentlength><d:getetag>&quot;${bytes.length}-${bytes[0]}&quot;</d:getetag>` : ""}
 </d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`

const listingOf = (objects: OddServer["objects"], folder: string) => {
  const inside = [...objects].filter(([name]) => name.startsWith(folder) && !name.slice(folder.length).includes("/"))
  return `<?xml version="1.0"?>\n<d:multistatus xmlns:d="DAV:" xmlns:oc="http://owncloud.org/ns">${line(folder, null)}${inside.map(([name, bytes]) => line(name, bytes)).join("")}\n</d:multistatus>`
}

/** Lets pages of any origin in. */
export const allowAll = (request: IncomingMessage, response: ServerResponse) => {
  response.setHeader("Access-Control-Allow-Origin", request.headers.origin ?? "*")
  response.setHeader("Access-Control-Allow-Methods", "GET, PUT, DELETE, PROPFIND, MKCOL")
  response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type, Depth, If-None-Match")
}

/** Answers in a way that helps nobody, or never, where it is told to. False: it is not. */
export const misbehave = (odd: Oddity, { method }: IncomingMessage, response: ServerResponse): boolean => {
  if (odd.movedTo) response.writeHead(308, { Location: odd.movedTo }).end()
  else if (odd.stalls?.method === method) {
    if (odd.stalls?.within) response.writeHead(200, { "Content-Length": 1_000 }).write("half")
  } else if (odd.answers && odd.answers.method === method) response.writeHead(odd.answers.status).end()
  else return false
  return true
}

/** Sends half of it and ends the connection. */
export const cutShort = (response: ServerResponse, bytes: Buffer) =>
  response.write(bytes.subarray(0, bytes.length >> 1), () => response.socket?.destroy())

/** On a free port of this machine. */
export const listen = async (server: Server): Promise<Pick<OddServer, "stop"> & { readonly origin: string }> => {
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, "close")
    },
  }
}

export const startOddServer = async (): Promise<OddServer> => {
  const odd: Oddity = {}
  const objects: OddServer["objects"] = new Map()
  const asked: string[] = []
  const left: string[] = []

  const put = (request: IncomingMessage, response: ServerResponse, at: string) => {
    const isThere = objects.has(at)
    const pieces: Buffer[] = []
    let length = 0
    request.on("data", (piece: Buffer) => {
      pieces.push(piece)
      length += piece.length
      if (odd.cutsUploadsAt === undefined || length < odd.cutsUploadsAt) return
      objects.set(at, Buffer.concat(pieces).subarray(0, odd.cutsUploadsAt))
      request.socket.destroy()
    })
    request.on("end", () => {
      if (odd.cutsUploadsAt !== undefined) return
      if (isThere && !odd.ignoresConditions) return response.writeHead(412).end()
      objects.set(at, Buffer.concat(pieces))
      response.writeHead(201).end()
    })
  }

  const get = (response: ServerResponse, at: string) => {
    const bytes = objects.get(at)
    if (!bytes) return response.writeHead(404).end()
    response.writeHead(200, { "Content-Length": bytes.length })
    if (!odd.cutsDownloads) return response.end(bytes)
    cutShort(response, bytes)
  }

  const server = createServer((request, response) => {
    const { method = "" } = request
    const at = new URL(request.url ?? "/", "http://localhost").pathname
    if (!odd.hasNoCors) allowAll(request, response)
    if (method === "OPTIONS") return response.writeHead(204).end()
    asked.push(`${method} ${at}`)
    response.on("close", () => {
      if (!response.writableFinished) left.push(`${method} ${at}`)
    })
    if (misbehave(odd, request, response)) return
    if (method === "PUT") return put(request, response, at)
    request.resume()
    if (method === "GET") return get(response, at)
    if (method === "DELETE") return response.writeHead(objects.delete(at) ? 204 : 404).end()
    if (method === "MKCOL") return response.writeHead(405).end()
    if (method !== "PROPFIND") return response.writeHead(501).end()
    if (at !== "/dav/" && !collections.includes(at)) return response.writeHead(404).end()
    response.writeHead(207, { "Content-Type": "application/xml; charset=utf-8" }).end(listingOf(objects, at))
  })
  const { origin, stop } = await listen(server)
  return { url: `${origin}/dav/`, odd, objects, asked, left, stop }
}
