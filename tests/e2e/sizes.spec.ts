import { readdirSync } from "node:fs"
import path from "node:path"
import { expect, test } from "./companion.ts"
import { gzipped, withStaticImports } from "./loaded-bytes.ts"
import { startOwn } from "./steps.ts"

test.use({ serviceWorkers: "allow" })

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
