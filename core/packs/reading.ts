import type { NoteFormats } from "../../content/schema.ts"
import type { PackRefused, RecordFailure } from "../base/failure.ts"
import type { PackId } from "../base/id.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { KeptPack, KeptPackHead } from "../domain/pack.ts"
import type { PacksDeps } from "./service.ts"
import { takenBefore } from "./standing.ts"

/** The first half of the sum, written as an id: so the same file is one record wherever it is taken. */
const idOfSum = (sha256: string): PackId =>
  [0, 8, 12, 16, 20].map((from, i, all) => sha256.slice(from, all[i + 1] ?? 32)).join("-") as PackId

/** Reads files as records that may be kept. */
export const createReading = ({
  packs,
  clock,
  vaultId,
  ownText,
  door,
}: Pick<PacksDeps, "packs" | "clock" | "vaultId" | "ownText" | "door">) => {
  const read = async (bytes: Uint8Array): Promise<Result<KeptPack, RecordFailure | PackRefused>> => {
    const { openPackFile, faultOfTexts } = await door()
    const file = await openPackFile(bytes)
    if (!file.ok) return file
    const { pack, texts } = file.value
    const fault = await faultOfTexts(texts, ownText, pack)
    if (fault) return fail(fault)
    const kept = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, JSON.stringify(text)]))
    const here = { on: true, gone: false, takenAt: clock.now(), takenIn: await vaultId() }
    return ok({ id: idOfSum(pack.sha256), pack, texts: kept, ...here })
  }

  /** Why it cannot stand beside what is here; null: it can. */
  const refusal = async (
    heads: readonly KeptPackHead[],
    { pack, texts }: KeptPack,
  ): Promise<Result<null, RecordFailure | PackRefused>> => {
    const before = takenBefore(heads, pack)
    if (before) return fail({ type: "PackRefused", why: before, where: "" })
    const json = texts["note-formats"]
    if (json === undefined) return ok(null)
    const shelf = (await door()).shelf({ packs, ownText })
    const other = await shelf.otherFormat(heads, JSON.parse(json) as NoteFormats, pack.id)
    if (!other.ok || other.value === null) return other.ok ? ok(null) : other
    return fail({ type: "PackRefused", why: "structure", where: `note-formats › formats › ${other.value}` })
  }

  return { read, refusal }
}
