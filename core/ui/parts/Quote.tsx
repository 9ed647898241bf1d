type QuoteProps = {
  readonly words: string
  /** The person's words are the largest thing on a screen of theirs. */
  readonly size?: "small" | "large"
  /** Who or when, quietly under it. */
  readonly from?: string
  readonly lang?: string
}

/** Something a person said, as they said it. The marks are those of the language. */
export const Quote = ({ words, size, from, lang }: QuoteProps) => (
  <blockquote class={size ? `quote quote-${size}` : "quote"} lang={lang}>
    <p>
      <q>{words}</q>
    </p>
    {from && <footer>{from}</footer>}
  </blockquote>
)
