import { defineConfig } from "vite"
import { handrailContent } from "../../../content/build/vite.ts"

export default defineConfig({
  base: "./",
  define: { __APP_VERSION__: JSON.stringify("bench"), __BUILT_AT__: JSON.stringify("bench") },
  plugins: [handrailContent()],
  worker: { format: "es" },
  build: { outDir: "../../../dist/bench/supervisor", emptyOutDir: true, target: "es2022" },
})
