import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import type { Plugin } from "vite"
import { defineConfig } from "wxt"
import { handrailContent } from "./content/build/vite.ts"

/** None of these warns at installation; `tests/e2e/packages.spec.ts` asks the browser. */
const permissions = ["storage", "unlimitedStorage", "activeTab", "scripting", "contextMenus", "alarms"] as const

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string }

/** Each browser has others to itself: Firefox its downloads and its network monitor on Chromium's two. */
const shortcuts = {
  chromium: { open: "Ctrl+Shift+Y", insert: "Ctrl+Shift+E" },
  firefox: { open: "Alt+Shift+H", insert: "Alt+Shift+N" },
}

/** The commit's date, not the hour of the build: the same commit is to give the same bytes. */
const builtAt = () => {
  if (process.env.HANDRAIL_BUILT_AT) return process.env.HANDRAIL_BUILT_AT
  try {
    return new Date(execFileSync("git", ["log", "-1", "--format=%cI"], { encoding: "utf8" }).trim()).toISOString()
  } catch {
    // Sources without their history.
    return "1980-01-01T00:00:00.000Z"
  }
}

/** What is drawn first is fetched while the page still asks the browser where it was. */
const preloadApp: Plugin = {
  name: "handrail-preload-app",
  transformIndexHtml: {
    order: "post",
    handler: (html, { bundle = {} }) => {
      // WXT hands each plugin over twice.
      const isMissing = (file: string) => /\/app-[^/]+\.(js|css)$/.test(file) && !html.includes(file)
      const files = Object.keys(bundle).filter(isMissing)
      return files.map(file => ({
        tag: "link",
        attrs: { rel: file.endsWith(".css") ? "stylesheet" : "modulepreload", crossorigin: true, href: `/${file}` },
        injectTo: "head" as const,
      }))
    },
  },
}

/** The first screen in two files: what says where it is, and the app. Each file more is one more to wait for. */
const inTwoFiles = [
  { name: "start", test: /extension\/open-page\.ts$|companion\/preferences\.ts$/, priority: 2 },
  { name: "app", test: /companion\/open\.tsx$|front\/front\.ts$/, priority: 1 },
]

export default defineConfig({
  srcDir: "extension",
  publicDir: "extension/public",
  outDir: process.env.HANDRAIL_EXTENSION_OUT ?? "dist/extension",
  // Without it Firefox would be built as version 2.
  manifestVersion: 3,
  imports: false,
  vite: () => ({
    define: {
      __APP_VERSION__: JSON.stringify(version),
      __BUILT_AT__: JSON.stringify(builtAt()),
    },
    plugins: [handrailContent(), preloadApp],
    worker: { format: "es", plugins: () => [handrailContent()] },
    build: {
      target: "es2022",
      // From these on `light-dark()` is understood; for older ones the build would write every colour twice.
      cssTarget: ["chrome123", "firefox121"],
      modulePreload: { polyfill: false },
    },
  }),
  // The sources are the commit.
  zip: { zipSources: false },
  hooks: {
    "vite:build:extendConfig": (entrypoints, config) => {
      const output = config.build?.rollupOptions?.output
      if (entrypoints.some(({ type }) => type === "sidepanel") && output)
        Object.assign(output, { codeSplitting: { groups: inTwoFiles } })
    },
    "build:publicAssets": ({ config }, files) => {
      // Firefox takes managed values without a schema.
      if (config.browser === "firefox")
        files.splice(0, files.length, ...files.filter(file => file.relativeDest !== "managed-schema.json"))
    },
  },
  manifest: ({ browser }) => {
    const keys = shortcuts[browser === "firefox" ? "firefox" : "chromium"]
    return {
      name: "Handrail",
      description:
        "Guides Illness Management and Recovery sessions beside any record system, and puts your note where you choose.",
      permissions: browser === "firefox" ? [...permissions] : ["sidePanel", ...permissions],
      // Asked for one record system at a time, when a person first wants it; IT may grant it before.
      optional_host_permissions: ["*://*/*"],
      // A private window promises to forget, the vault and its log promise to keep: one of them would be broken.
      incognito: "not_allowed",
      action: { default_title: "Open Handrail beside this page" },
      commands: {
        _execute_action: { suggested_key: { default: keys.open } },
        "insert-note": {
          suggested_key: { default: keys.insert },
          description: "Insert the note into the field with the cursor",
        },
      },
      content_security_policy: {
        // 'wasm-unsafe-eval': the passphrase's key is derived in WebAssembly. It allows no other evaluation.
        extension_pages:
          "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; worker-src 'self'; base-uri 'none'; form-action 'none'",
      },
      ...(browser === "firefox"
        ? {
            browser_specific_settings: {
              gecko: {
                id: "handrail@handrail.example",
                strict_min_version: "142.0",
                data_collection_permissions: { required: ["none"] },
              },
            },
          }
        : { storage: { managed_schema: "managed-schema.json" } }),
    }
  },
})
