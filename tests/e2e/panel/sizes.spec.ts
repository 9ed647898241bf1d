import path from "node:path"
import { gzipped, withStaticImports } from "../loaded-bytes.ts"
import { expect, test } from "./panel.ts"

test("the locked panel loads little, and nothing but its own files", async ({ panel, records }) => {
  await panel.keepSample()
  const page = await panel.context.newPage()
  await page.goto(records.url("/"))
  const side = await panel.open(page)
  const loaded: string[] = []
  side.on("request", request => loaded.push(request.url()))
  await side.reload({ waitUntil: "networkidle" })
  await expect(side.getByLabel("Passphrase", { exact: true })).toBeVisible()

  const own = `chrome-extension://${panel.id}/`
  expect(loaded.filter(url => !url.startsWith(own))).toEqual([])
  const inPackage = (url: string) => path.join(panel.folder, new URL(url).pathname)
  const [worker] = side.workers().map(started => inPackage(started.url()))
  const core = worker ? withStaticImports(worker) : new Set<string>()
  const screen = new Set(loaded.map(inPackage).filter(file => /\.(js|css)$/.test(file) && !core.has(file)))
  expect([...screen].some(file => file.endsWith(".css"))).toBe(true)
  expect(gzipped(screen), [...screen].join("\n")).toBeLessThanOrEqual(70)
  expect(core.size).toBeGreaterThan(0)
  expect(gzipped(core), [...core].join("\n")).toBeLessThanOrEqual(80)
})
