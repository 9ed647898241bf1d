import { defineConfig } from "wxt"
import { handrailContent } from "./content/build/vite.ts"

/** None of these warns at installation; `tests/e2e/packages.spec.ts` asks the browser. */
const permissions = ["storage", "unlimitedStorage", "activeTab", "scripting", "contextMenus", "alarms"] as const

export default defineConfig({
  srcDir: "extension",
  publicDir: "extension/public",
  outDir: "dist/extension",
  // Without it Firefox would be built as version 2.
  manifestVersion: 3,
  imports: false,
  vite: () => ({ plugins: [handrailContent()] }),
  manifest: ({ browser }) => ({
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
      _execute_action: { suggested_key: { default: "Ctrl+Shift+Y" } },
      "insert-note": {
        suggested_key: { default: "Ctrl+Shift+E" },
        description: "Insert the note into the field with the cursor",
      },
    },
    content_security_policy: {
      // 'wasm-unsafe-eval': the passphrase's key is derived in WebAssembly. It allows no other evaluation.
      extension_pages:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'",
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
  }),
})
