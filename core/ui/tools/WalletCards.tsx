import { useLayoutEffect, useRef, useState } from "preact/hooks"
import type { Tool } from "../../../content/tool-schema.ts"
import { readWallet } from "../../curriculum/read-sheet.ts"
import type { ToolSheet } from "../../domain/tool-sheet.ts"
import { m } from "../../words/messages.js"
import { useWhen } from "../use-when.ts"
import { type CardPiece, packCards } from "./pack-cards.ts"
import { walletPieces } from "./wallet-pieces.ts"
import "./wallet.css"

type WalletCardsProps = { readonly tool: Pick<Tool, "steps" | "wallet" | "title">; readonly sheet: ToolSheet }

/**
 * Cards for the wallet, as large as they will be on paper: what does not fit on one goes on the next. On paper two and two
 * hang together, to be folded into one.
 */
export const WalletCards = ({ tool, sheet }: WalletCardsProps) => {
  const when = useWhen()
  const pieces = walletPieces(readWallet(tool, sheet), {
    fullDay: when.fullDay,
    number: value => m.tool_number({ value }),
  })
  const measure = useRef<HTMLDivElement>(null)
  const [cards, setCards] = useState<readonly (readonly CardPiece[])[]>([])
  const all = JSON.stringify(pieces)
  useLayoutEffect(() => {
    const place = measure.current
    const room = place?.querySelector<HTMLElement>(".wallet-room")?.clientHeight ?? 0
    const heights = [...(place?.querySelectorAll<HTMLElement>(".wallet-piece") ?? [])].map(
      // Half a pixel more: heights are rounded, and a card that is a hair too tall is cut.
      piece => piece.getBoundingClientRect().height + 0.5,
    )
    const at = new Map(pieces.map((piece, i) => [piece.id, heights[i] ?? 0]))
    setCards(
      packCards(
        pieces,
        piece => at.get(piece.id) ?? 0,
        room,
        piece => piece.heading !== null,
      ),
    )
  }, [all])
  return (
    <div class="wallet">
      <div class="wallet-card wallet-measure" ref={measure} aria-hidden="true">
        <div class="wallet-room">
          {pieces.map(piece => (
            <Piece key={piece.id} of={piece} />
          ))}
        </div>
      </div>
      {inTwos(cards).map((pair, i) => (
        <div class="wallet-fold" key={pair[0]?.[0]?.id}>
          {pair.map((card, j) => (
            <section class="wallet-card" key={card[0]?.id} aria-label={m.tool_wallet_card({ number: 2 * i + j + 1 })}>
              <div class="wallet-room">
                {card.map(piece => (
                  <Piece key={piece.id} of={piece} />
                ))}
              </div>
            </section>
          ))}
        </div>
      ))}
      {cards.length > 1 && <p class="quiet wallet-how">{m.tool_wallet_fold()}</p>}
    </div>
  )
}

const inTwos = <T,>(all: readonly T[]): readonly (readonly T[])[] =>
  all.flatMap((_, i) => (i % 2 === 0 ? [all.slice(i, i + 2)] : []))

const Piece = ({ of: { heading, words } }: { readonly of: CardPiece }) => (
  <div class="wallet-piece">
    {heading && <h3>{heading}</h3>}
    <p>{words}</p>
  </div>
)
