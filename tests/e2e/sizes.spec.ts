import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { gzipSync } from "node:zlib"
import { expect, test } from "./companion.ts"
import { startOwn } from "./steps.ts"

test.use({ serviceWorkers: "allow" })

/** As a host sends them, in thousands of bytes. */
const gzipped = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1000

/** A chunk and all that it imports before it runs. */
const withStaticImports = (file: string, known = new Set<string>()): ReadonlySet<string> => {
  if (known.has(file)) return known
  known.add(file)
  for (const [, from = ""] of readFileSync(file, "utf8").matchAll(/\b(?:import|from)\s*["'](\.{1,2}\/[^"']+)["']/g))
    withStaticImports(path.join(path.dirname(file), from), known)
  return known
}

test("the locked screen, and the core behind it, load little", async ({ companion, build }) => {
  const { context, page, url } = companion
  await startOwn(companion, { name: "Robin", passphrase: "a passphrase of mine" })
  await page.close()

  const opened = await context.newPage()
  const loaded: { readonly file: string; readonly type: string }[] = []
  opened.on("request", request => {
    loaded.push({ file: path.join(build, new URL(request.url()).pathname), type: request.resourceType() })
  })
  await opened.goto(url, { waitUntil: "networkidle" })
  await expect(opened.getByLabel("Passphrase", { exact: true })).toBeFocused()

  const [worker] = opened.workers().map(started => path.join(build, new URL(started.url()).pathname))
  const core = worker ? withStaticImports(worker) : new Set<string>()
  const ofType = (...types: readonly string[]) =>
    new Set(loaded.flatMap(({ file, type }) => (types.includes(type) && !core.has(file) ? [file] : [])))

  const screen = ofType("script", "stylesheet")
  expect([...screen].some(file => file.endsWith(".css"))).toBe(true)
  expect(gzipped(screen), [...screen].join("\n")).toBeLessThanOrEqual(60)

  const fonts = ofType("font")
  expect(fonts.size).toBeGreaterThan(0)
  expect(gzipped(fonts), [...fonts].join("\n")).toBeLessThanOrEqual(40)

  expect(core.size).toBeGreaterThan(0)
  expect(gzipped(core), [...core].join("\n")).toBeLessThanOrEqual(80)
})

test("every topic is fetched by itself, and is small", ({ build }) => {
  const chunks = readdirSync(path.join(build, "assets"))
  for (const topic of readdirSync("content/en/topics")) {
    const own = chunks.filter(chunk => chunk.startsWith(`${topic}-`) && chunk.endsWith(".js"))
    expect(own, topic).not.toEqual([])
    for (const chunk of own) expect(gzipped([path.join(build, "assets", chunk)]), chunk).toBeLessThanOrEqual(25)
  }
})
