/** What stands on a wallet card, in pieces that are not torn: a heading stays with the line that follows it. */
export type CardPiece = { readonly id: string; readonly heading: string | null; readonly words: string }

/** Puts pieces on cards in their order, each as full as it can be. A piece taller than a card has one to itself. */
export const packCards = <P>(
  pieces: readonly P[],
  heightOf: (piece: P) => number,
  room: number,
): readonly (readonly P[])[] => {
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
