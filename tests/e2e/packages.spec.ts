import { execFile } from "node:child_process"
import { readFileSync } from "node:fs"
import path from "node:path"
import { promisify } from "node:util"
import type { BrowserContext } from "@playwright/test"
import { expect, test } from "./panel/panel.ts"

const run = promisify(execFile)
const bin = (name: string) => path.resolve("node_modules/.bin", name)
const quiet = { ...process.env, WXT_TELEMETRY: "0" }

type Manifest = { readonly permissions: readonly string[] } & Readonly<Record<string, unknown>>
const manifestOf = (build: string): Manifest =>
  JSON.parse(readFileSync(path.join("dist/extension", build, "manifest.json"), "utf8"))

/** Runs in the extension's worker: what the browser would say when this manifest is installed. */
const warnings = async (context: BrowserContext, manifest: Manifest) => {
  const [background] = context.serviceWorkers()
  if (!background) throw new Error("the extension's worker does not run")
  return await background.evaluate(
    (text: string) =>
      (
        globalThis as typeof globalThis & {
          chrome: { management: { getPermissionWarningsByManifest: (text: string) => Promise<readonly string[]> } }
        }
      ).chrome.management.getPermissionWarningsByManifest(text),
    JSON.stringify(manifest),
  )
}

test.describe("the packages of the extension", () => {
  test("warn of nothing at installation, and their shortcuts are free", async ({ panel }) => {
    const manifest = manifestOf("chrome-mv3")
    expect(await warnings(panel.context, manifest)).toEqual([])
    const greedy = { ...manifest, permissions: [...manifest.permissions, "tabs"] }
    expect(await warnings(panel.context, greedy), "the browser does warn of what is worth it").not.toEqual([])

    const commands = await panel.context.serviceWorkers()[0]?.evaluate(() =>
      (
        globalThis as typeof globalThis & {
          chrome: {
            commands: { getAll: () => Promise<readonly { readonly name: string; readonly shortcut: string }[]> }
          }
        }
      ).chrome.commands.getAll(),
    )
    expect(commands?.map(({ name, shortcut }) => [name, shortcut])).toEqual([
      ["_execute_action", "Ctrl+Shift+Y"],
      ["insert-note", "Ctrl+Shift+E"],
    ])
  })

  test("run nothing but what is in them, and reach nothing that nobody allowed", () => {
    for (const build of ["chrome-mv3", "firefox-mv3"]) {
      const { content_security_policy: policy, ...manifest } = manifestOf(build)
      const { extension_pages: rules } = policy as { readonly extension_pages: string }
      const isConnecting = (rule: string) => rule.startsWith("connect-src ")
      const others = rules.split("; ").filter(rule => !isConnecting(rule))
      const sources = new Set(others.flatMap(rule => rule.split(" ").slice(1)))
      expect(sources, build).toEqual(new Set(["'none'", "'self'", "'wasm-unsafe-eval'", "data:"]))
      // An agency's places for exports are named by those who use them: no host is asked that nobody typed.
      expect(rules.split("; ").filter(isConnecting), build).toEqual([
        "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
      ])
      expect(rules, build).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';")
      for (const key of ["host_permissions", "content_scripts", "web_accessible_resources", "externally_connectable"])
        expect(manifest, build).not.toHaveProperty(key)
    }
  })

  test("have no error by the rules of Firefox's shop", async () => {
    const { stdout } = await run(bin("web-ext"), [
      "lint",
      "--source-dir=dist/extension/firefox-mv3",
      "--output=json",
      "--no-config-discovery",
    ])
    const report = JSON.parse(stdout) as { readonly summary: { readonly errors: number }; readonly errors: unknown }
    expect(report.errors).toEqual([])
    expect(report.summary.errors).toBe(0)
  })

  test("have the same bytes whenever and wherever one commit is built", async () => {
    const build = async (folder: string, TZ: string) => {
      const out = test.info().outputPath(folder)
      await run(bin("wxt"), ["zip", "-b", "chrome"], { env: { ...quiet, TZ, HANDRAIL_EXTENSION_OUT: out } })
      const { name, version } = JSON.parse(readFileSync("package.json", "utf8")) as Readonly<Record<string, string>>
      return readFileSync(path.join(out, `${name}-${version}-chrome.zip`))
    }
    const [one, other] = await Promise.all([build("one", "America/Denver"), build("elsewhere/other", "Asia/Tokyo")])
    expect(one.byteLength).toBeGreaterThan(100_000)
    expect(one.equals(other)).toBe(true)
  })
})
