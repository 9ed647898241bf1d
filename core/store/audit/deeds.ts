import type { Kind } from "../collection.ts"
import type { Loaded } from "../loaded.ts"
import type { Deed } from "./entry.ts"

type Named<Noun extends { readonly id: string }> = Pick<Kind<Noun, unknown>, "kind" | "owner" | "act" | "added">

/** More than so many records added at once are one entry with their number: a restore, not a person at work. */
const mostNamed = 20

/** What a change of one record is in the log. */
export const deedOf = <Noun extends { readonly id: string }>(
  { kind, owner, act }: Named<Noun>,
  before: Pick<Loaded<Noun>, "noun" | "removed">,
  { noun, removed }: Pick<Loaded<Noun>, "noun" | "removed">,
): Deed => {
  const turned = removed ? "removed" : "brought-back"
  const done = removed === before.removed ? (act?.(before.noun, noun) ?? "changed") : turned
  return { act: done, kind, id: noun.id, owner: owner(noun) }
}

export const deedsOfAdding = <Noun extends { readonly id: string }>(
  { kind, owner, added }: Named<Noun>,
  nouns: readonly Noun[],
): readonly Deed[] =>
  nouns.length > mostNamed
    ? [{ act: "added", kind, id: "", owner: "", count: nouns.length }]
    : nouns.map(noun => added?.(noun) ?? { act: "added", kind, id: noun.id, owner: owner(noun) })
