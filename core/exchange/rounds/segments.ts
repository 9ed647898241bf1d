import type { Segment } from "../../domain/sending.ts"

/** Which cuts lie in which segment: `../PROTOCOL.md`, *On a target*. */

/** As many bytes of lines, packed, as a head holds itself. */
export const inlineBytes = 8 * 1024
const fan = 8

/** The cuts `since < cut ≤ number`, to be written as one segment. */
export type Piece = { readonly since: number; readonly number: number; readonly level: number }

/**
 * What lies there once the cuts up to `number` are a segment too: those that stay, and the one to be written. As long as
 * it would be the eighth of its level, it takes the other seven's place on the next.
 */
export const withCutsUpTo = (
  number: number,
  segments: readonly Segment[],
): { readonly stays: readonly Segment[]; readonly piece: Piece } => {
  const stays = [...segments]
  let piece: Piece = { since: segments.at(-1)?.number ?? 0, number, level: 0 }
  for (;;) {
    const others = stays.slice(1 - fan)
    const [first] = others
    if (!first || others.length < fan - 1 || others.some(({ level }) => level !== piece.level)) return { stays, piece }
    stays.splice(1 - fan)
    piece = { since: first.since, number, level: piece.level + 1 }
  }
}

/** The level of a stream's first segment: eight of the level below are about as long. */
export const levelOf = (payload: number): number =>
  payload < inlineBytes ? 0 : Math.floor(Math.log(payload / inlineBytes) / Math.log(fan))
