import * as v from "valibot"
import type { FromNewerVersion, Malformed } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Kind } from "./collection.ts"

/** Checks, when the program starts, that migrations lead from version 1 to this one, one by one. Throws if not. */
export const defineKind = <Noun extends { readonly id: string }, Head>(kind: Kind<Noun, Head>): Kind<Noun, Head> => {
  const steps = kind.migrations.map(migration => migration.to)
  const wanted = Array.from({ length: kind.version - 1 }, (_, i) => i + 2)
  if (kind.version < 1 || steps.join() !== wanted.join()) {
    throw new Error(
      `${kind.kind}: migrations lead to [${steps.join(", ")}], version ${kind.version} wants [${wanted.join(", ")}]`,
    )
  }
  return kind
}

/**
 * What was written as `version`, in the shape of today, checked against the schema if anything had to be changed.
 * Migrations see the record without its tombstone.
 */
export const migrate = <Noun extends { readonly id: string }>(
  kind: Kind<Noun, unknown>,
  version: number,
  doc: Readonly<Record<string, unknown>>,
): Result<Noun, FromNewerVersion | Malformed> => {
  if (version > kind.version) return fail({ type: "FromNewerVersion", found: version, known: kind.version })
  if (version === kind.version) return ok(doc as unknown as Noun)
  const moved = kind.migrations
    .filter(migration => migration.to > version)
    .reduce<Readonly<Record<string, unknown>>>((older, migration) => migration.up(older), doc)
  const checked = v.safeParse(kind.schema, moved)
  if (checked.success) return ok(checked.output)
  const issue = checked.issues[0]
  return fail({ type: "Malformed", what: `${kind.kind} ${v.getDotPath(issue) ?? ""}` })
}
