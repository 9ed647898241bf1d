/** What stands on a wallet card, in pieces that are not torn: a heading stays with the line that follows it. */
export type CardPiece = { readonly id: string; readonly heading: string | null; readonly words: string }

type Cards<P> = readonly (readonly P[])[]
type Pack = <P>(pieces: readonly P[], heightOf: (piece: P) => number, room: number) => Cards<P>

/** Each as full as it can be. */
const fill: Pack = <P>(pieces: readonly P[], heightOf: (piece: P) => number, room: number) => {
  const cards: P[][] = []
  let left = 0
  for (const piece of pieces) {
    const height = heightOf(piece)
    const card = cards.at(-1)
    if (card && height <= left) {
      card.push(piece)
      left -= height
    } else {
      cards.push([piece])
      left = room - height
    }
  }
  return cards
}

/** On as few cards as there must be, and none much emptier than another. */
const spread: Pack = (pieces, heightOf, room) => {
  const count = (less: number) => fill(pieces, heightOf, less).length
  const least = count(room)
  let less = room
  while (less > 1 && count(less - 1) === least) less -= 1
  return fill(pieces, heightOf, less)
}

/**
 * Puts pieces on cards in their order: on as few as hold them, evenly, and with what belongs together (`startsPart` is
 * false of all but its first) on one card where that takes no card more. A piece taller than a card has one to itself.
 */
export const packCards = <P>(
  pieces: readonly P[],
  heightOf: (piece: P) => number,
  room: number,
  startsPart: (piece: P) => boolean,
): Cards<P> => {
  const parts: P[][] = []
  for (const piece of pieces) {
    const part = parts.at(-1)
    if (part && !startsPart(piece)) part.push(piece)
    else parts.push([piece])
  }
  const torn = spread(pieces, heightOf, room)
  const heightOfAll = (part: readonly P[]) => part.reduce((sum, piece) => sum + heightOf(piece), 0)
  const whole = spread(parts, heightOfAll, room)
  return whole.length <= torn.length && parts.every(part => heightOfAll(part) <= room)
    ? whole.map(card => card.flat())
    : torn
}
