import { defineConfig } from "vite"
import { handrailContent } from "../../../content/build/vite.ts"

export default defineConfig({
  base: "./",
  plugins: [handrailContent()],
  build: { outDir: "../../../dist/bench/export", emptyOutDir: true, target: "es2022" },
})
