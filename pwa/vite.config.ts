import { defineConfig } from "vite"
import { VitePWA } from "vite-plugin-pwa"
import { handrailContent } from "../content/build/vite.ts"

export default defineConfig({
  // Relative addresses: an agency may serve the companion from any folder.
  base: "./",
  define: {
    __APP_VERSION__: JSON.stringify(process.env.npm_package_version ?? "0"),
    __BUILT_AT__: JSON.stringify(process.env.HANDRAIL_BUILT_AT ?? new Date().toISOString()),
  },
  plugins: [
    handrailContent(),
    VitePWA({
      strategies: "injectManifest",
      srcDir: ".",
      filename: "sw.ts",
      injectRegister: false,
      registerType: "prompt",
      injectManifest: { globPatterns: ["**/*.{js,css,html,svg,woff2,wasm}"] },
      manifest: {
        id: "./",
        name: "Handrail",
        short_name: "Handrail",
        description: "Illness Management and Recovery sessions, offline.",
        start_url: "./",
        scope: "./",
        display: "standalone",
        background_color: "#FAF7F1",
        theme_color: "#FAF7F1",
        // Opened with the app, and shared into it: what a file is, its content decides (core/ui/given).
        file_handlers: [
          {
            action: "./",
            accept: {
              "application/x-handrail-export": [".age"],
              "application/x-handrail-backup": [".handrail"],
              "application/x-handrail-pack": [".pack"],
              "text/plain": [".txt"],
            },
          },
        ],
        share_target: {
          action: "./given",
          method: "POST",
          enctype: "multipart/form-data",
          params: {
            text: "text",
            url: "url",
            files: [
              {
                name: "files",
                accept: [
                  "text/plain",
                  "application/octet-stream",
                  "application/gzip",
                  ".txt",
                  ".age",
                  ".handrail",
                  ".pack",
                ],
              },
            ],
          },
        },
        icons: [
          { src: "icon-192.png", sizes: "192x192", type: "image/png" },
          { src: "icon-512.png", sizes: "512x512", type: "image/png" },
          { src: "icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
        ],
      },
    }),
  ],
  worker: { format: "es", plugins: () => [handrailContent()] },
  build: {
    outDir: "../dist/pwa",
    emptyOutDir: true,
    target: "es2022",
    // From these on `light-dark()` is understood; for older ones the build would write every colour twice.
    cssTarget: ["chrome123", "firefox121", "safari17.5"],
    modulePreload: { polyfill: false },
    // All that the first screen needs in one file: offline, each file more waits for the service worker.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "start", tags: ["$initial"] }] } } },
  },
  preview: { host: "localhost" },
})
