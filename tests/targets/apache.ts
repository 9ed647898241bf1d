import { execFileSync, spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { once } from "node:events"
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { connect, createServer } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { findApache } from "../setup/apache.mjs"
import { type ApacheOptions, apacheConfig } from "./apache-config.ts"

/** A WebDAV server of our own, as an agency's IT would set one up. */
export type Apache = {
  readonly url: string
  readonly user: string
  readonly password: string
  /** The folder that it serves. */
  readonly data: string
  /** Puts a file there that did not come over the network. */
  readonly lay: (file: string, bytes: Uint8Array) => void
  /** The one that was right before is refused from now on. */
  readonly setPassword: (password: string) => void
  /** Ends it and takes its folder away. */
  readonly stop: () => Promise<void>
}

const nobody = 65_534
const give = (at: string) => {
  if (process.getuid?.() === 0) chownSync(at, nobody, nobody)
}

const freePort = async () => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  await once(server, "close")
  return typeof address === "object" && address ? address.port : 0
}

const listens = (port: number) =>
  new Promise<boolean>(resolve => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy()
      resolve(true)
    })
    socket.on("error", () => resolve(false))
  })

const makeCertificate = (dir: string) => {
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", `${dir}/key.pem`]
  const name = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"]
  execFileSync("openssl", ["req", "-x509", ...key, ...name, "-out", `${dir}/certificate.pem`], { stdio: "ignore" })
}

/** However a test ends, killed even, its end of the pipe closes: then Apache ends, and its folder goes. */
const whileWeLive = '"$0" -DFOREGROUND -f "$1/httpd.conf" & cat > /dev/null; kill $!; wait $!; rm -rf "$1"'

/** Starts an Apache on a free port of this machine, with a folder of its own that is empty. */
export const startApache = async (options: ApacheOptions = {}): Promise<Apache> => {
  const found = findApache()
  if (!found) throw new Error("No Apache with WebDAV is there: `npm test` brings one in (Debian: apache2-bin).")
  const { user = "peer", password = "not a secret: ü" } = options
  const dir = mkdtempSync(path.join(tmpdir(), "handrail-apache-"))
  chmodSync(dir, 0o755)
  const data = path.join(dir, "data")
  for (const at of [data, path.join(dir, "run")]) {
    mkdirSync(at)
    give(at)
  }
  const setPassword = (right: string) =>
    writeFileSync(`${dir}/htpasswd`, `${user}:{SHA}${createHash("sha1").update(right).digest("base64")}\n`)
  setPassword(password)
  if (options.certificate) makeCertificate(dir)
  const port = await freePort()
  writeFileSync(`${dir}/httpd.conf`, apacheConfig(dir, found.modules, port, options))

  const server = spawn("/bin/sh", ["-c", whileWeLive, found.binary, dir], { stdio: ["pipe", "ignore", "ignore"] })
  const ended = once(server, "exit")
  const stop = async () => {
    server.stdin.end()
    await ended
  }
  const deadline = Date.now() + 30_000
  while (!(await listens(port))) {
    if (Date.now() > deadline) {
      const why = readFileSync(`${dir}/error.log`, "utf8")
      await stop()
      throw new Error(`Apache did not start: ${why}`)
    }
    await pause(20)
  }

  return {
    url: `${options.certificate ? "https" : "http"}://127.0.0.1:${port}/`,
    user,
    password,
    data,
    lay: (file, bytes) => {
      const at = path.join(data, file)
      mkdirSync(path.dirname(at), { recursive: true })
      writeFileSync(at, bytes)
      for (let up = at; up !== data; up = path.dirname(up)) give(up)
    },
    setPassword,
    stop,
  }
}
