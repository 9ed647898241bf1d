/**
 * Starts the nested worker that stretches passphrases. Apart, so that a shell which must load its workers from elsewhere
 * hands `createArgon2` a starter of its own.
 */
// Vite finds the worker by this exact expression; with the address in a variable it would not be bundled.
export const startArgon2Worker = (): Worker =>
  new Worker(new URL("./argon2-worker.ts", import.meta.url), { type: "module", name: "argon2" })
