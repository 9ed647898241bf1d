// A static server for the built companion, with the headers a real host needs. No dependency, so it starts at once.
import { readFileSync, statSync } from "node:fs"
import { createServer } from "node:http"
import path from "node:path"

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
}

/** By path, as they were last read: some hundreds of pages of one build are opened in a run of the tests. */
const kept = new Map()
const bytesOf = file => {
  const { mtimeMs, size } = statSync(file)
  const known = kept.get(file)
  if (known?.mtimeMs === mtimeMs && known.size === size) return known.bytes
  const bytes = readFileSync(file)
  kept.set(file, { mtimeMs, size, bytes })
  return bytes
}

const fileAt = (dir, url) => {
  const wanted = path.join(dir, path.normalize(decodeURIComponent(new URL(url, "http://localhost").pathname)))
  if (!wanted.startsWith(dir)) return undefined
  if (statSync(wanted, { throwIfNoEntry: false })?.isFile()) return wanted
  // Paths without an ending are the app's own: it routes by hash, and its shell answers everything else.
  return path.extname(wanted) ? undefined : path.join(dir, "index.html")
}

/** Serves `dir`; port 0 takes a free one. Hashed assets may be kept for ever, everything else is asked for anew. */
export const serve = (dir, port = 0) =>
  new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      const file = fileAt(path.resolve(dir), request.url ?? "/")
      if (!file) {
        response.writeHead(404).end()
        return
      }
      response.writeHead(200, {
        "Content-Type": types[path.extname(file)] ?? "application/octet-stream",
        "Cache-Control": file.includes(`${path.sep}assets${path.sep}`)
          ? "public, max-age=31536000, immutable"
          : "no-cache",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
      })
      response.end(request.method === "HEAD" ? undefined : bytesOf(file))
    })
    server.on("error", reject)
    server.listen(port, "localhost", () => {
      const address = server.address()
      const taken = typeof address === "object" && address ? address.port : port
      resolve({
        url: `http://localhost:${taken}`,
        /** Ends at once, open connections too. */
        close: () =>
          new Promise(done => {
            server.closeAllConnections()
            server.close(() => done(undefined))
          }),
      })
    })
  })
