import { headOfPack, type KeptPack, type KeptPackHead, keptPackSchema } from "../domain/pack.ts"
import { defineKind } from "./migrate.ts"

/** Few; a body holds all texts, so lists never open it. */
export const packKind = defineKind<KeptPack, KeptPackHead>({
  kind: "pack",
  version: 1,
  migrations: [],
  schema: keptPackSchema,
  head: headOfPack,
  owner: () => "",
  at: () => "",
})
