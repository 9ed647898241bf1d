import { fileURLToPath } from "node:url"
import { defineConfig } from "vite"
import { handrailContent } from "../../../content/build/vite.ts"

export default defineConfig({
  base: "./",
  define: { __APP_VERSION__: JSON.stringify("bench"), __BUILT_AT__: JSON.stringify("bench") },
  plugins: [handrailContent()],
  // Node has it by itself; PouchDB wants it in a browser too.
  resolve: { alias: { events: fileURLToPath(new URL("./events.ts", import.meta.url)) } },
  worker: { format: "es", plugins: () => [handrailContent()] },
  build: { outDir: "../../../dist/bench/import", emptyOutDir: true, target: "es2022" },
})
