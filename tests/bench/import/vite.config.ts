import { defineConfig } from "vite"
import { handrailContent } from "../../../content/build/vite.ts"

export default defineConfig({
  base: "./",
  plugins: [handrailContent()],
  // Node has it by itself; PouchDB wants it in a browser too.
  resolve: { alias: { events: "eventemitter3" } },
  worker: { format: "es", plugins: () => [handrailContent()] },
  build: { outDir: "../../../dist/bench/import", emptyOutDir: true, target: "es2022" },
})
