import { defineConfig } from "wxt"
import { handrailContent } from "./content/build/vite.ts"

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
    description: "Prompts for Illness Management and Recovery sessions, beside any record system.",
    permissions: browser === "firefox" ? [] : ["sidePanel"],
    action: { default_title: "Open Handrail beside this page" },
    commands: { _execute_action: { suggested_key: { default: "Ctrl+Shift+Y" } } },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'",
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
      : {}),
  }),
})
