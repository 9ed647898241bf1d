// A WebDAV folder on this machine, for npm start: what an agency's IT would set up, small and gone afterwards.
import { randomBytes, timingSafeEqual } from "node:crypto"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import path from "node:path"
import FileSystemAdapter from "@nephele/adapter-file-system"
import express from "express"
import nephele, { UnauthorizedError } from "nephele"

const methods = "GET, HEAD, PUT, DELETE, OPTIONS, PROPFIND, MKCOL"
const headers = "Authorization, Content-Type, Depth, If-None-Match"

/** Lets pages of these origins in. A preflight carries no password, so it is answered before anyone is asked for one. */
const letIn = origins => (request, response, next) => {
  const { origin } = request.headers
  response.vary("Origin")
  if (origins.includes(origin)) {
    response.set("Access-Control-Allow-Origin", origin)
    response.set("Access-Control-Expose-Headers", "Date, ETag")
  }
  if (request.method !== "OPTIONS" || !request.headers["access-control-request-method"]) return next()
  response.set("Access-Control-Allow-Methods", methods)
  response.set("Access-Control-Allow-Headers", headers)
  response.status(204).end()
}

const onlyFor = (user, password) => {
  const expected = Buffer.from(`Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`)
  return {
    authenticate: async (request, response) => {
      const given = Buffer.from(request.headers.authorization ?? "")
      if (given.length === expected.length && timingSafeEqual(given, expected)) return { username: user }
      response.set("WWW-Authenticate", 'Basic realm="exports", charset="UTF-8"')
      throw new UnauthorizedError("Wrong user or password.")
    },
    cleanAuthentication: async () => {},
  }
}

const listen = async (server, port) => {
  server.listen(port, "localhost")
  await once(server, "listening")
}

/**
 * Serves an empty folder of its own to pages of these origins; another port than the wanted one where that is taken.
 * The folder is taken away with `close`, and when the process ends.
 */
export const serveWebdav = async ({ origins, port = 0 }) => {
  const root = mkdtempSync(path.join(tmpdir(), "handrail-webdav-"))
  const remove = () => rmSync(root, { recursive: true, force: true })
  process.once("exit", remove)
  const [user, password] = ["handrail", randomBytes(6).toString("hex")]
  const app = express()
  app.disable("x-powered-by")
  app.use(letIn(origins))
  app.use("/", nephele({ adapter: new FileSystemAdapter({ root }), authenticator: onlyFor(user, password) }))
  const server = createServer(app)
  await listen(server, port).catch(() => listen(server, 0))
  return {
    url: `http://localhost:${server.address().port}/`,
    user,
    password,
    root,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, "close")
      process.off("exit", remove)
      remove()
    },
  }
}
