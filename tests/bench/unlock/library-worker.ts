import { expose } from "comlink"
import { argon2id } from "hash-wasm"
import { argon2Cost } from "../../../core/vault/wrap.ts"

/** What unlocking is held against: the library, asked for the same in a worker that is up already, and nothing else. */
const library = {
  derive: (password: Uint8Array, salt: Uint8Array): Promise<Uint8Array> =>
    argon2id({
      password,
      salt,
      memorySize: argon2Cost.memoryKiB,
      iterations: argon2Cost.passes,
      parallelism: argon2Cost.lanes,
      hashLength: 32,
      outputType: "binary",
    }),
}

export type Library = typeof library
expose(library)
