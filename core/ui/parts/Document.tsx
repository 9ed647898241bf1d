import type { ComponentChildren } from "preact"

type DocumentProps = {
  readonly title: string
  /** Where it comes from, which page of what. No name of a person unless they asked for it. */
  readonly footer?: ComponentChildren
  readonly children: ComponentChildren
  readonly lang?: string
  /** The screen around it has a heading of its own. */
  readonly within?: boolean
}

/** A page a person can hold. On paper it stands alone, large, without the screen around it. */
export const Document = ({ title, footer, children, lang, within }: DocumentProps) => (
  <article class="document" lang={lang}>
    {within ? <h2 class="document-title">{title}</h2> : <h1>{title}</h1>}
    {children}
    {footer && <footer>{footer}</footer>}
  </article>
)

/** Lines to write on, for the eyes and the pen only. */
export const WriteLines = ({ count = 3 }: { readonly count?: number }) => (
  <div aria-hidden="true">
    {Array.from({ length: count }, (_, i) => (
      <span class="write-line" key={i} />
    ))}
  </div>
)
