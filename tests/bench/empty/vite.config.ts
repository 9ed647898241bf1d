import { defineConfig } from "vite"
import { VitePWA } from "vite-plugin-pwa"

/** The companion's own service worker, around an empty page. */
export default defineConfig({
  base: "./",
  plugins: [
    VitePWA({
      strategies: "injectManifest",
      srcDir: "../../../pwa",
      filename: "sw.ts",
      injectRegister: false,
      registerType: "prompt",
      injectManifest: { globPatterns: ["**/*.{js,css,html}"] },
      manifest: false,
    }),
  ],
  build: {
    outDir: "../../../dist/bench/empty",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
  },
})
