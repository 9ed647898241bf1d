import { useLayoutEffect, useRef } from "preact/hooks"

type MarkupProps = {
  /** Compiled from our own content; never what a person typed. */
  readonly html: string
  /** Stands for `{own word}`: the person's own word for what they live with. Set as text, so it cannot be markup. */
  readonly ownWord?: string
  readonly lang?: string
}

const placeholder = "{own word}"

/** Compiled content, shown. */
export const Markup = ({ html, ownWord, lang }: MarkupProps) => {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const content = document.createRange().createContextualFragment(html)
    if (ownWord !== undefined) {
      const texts = document.createTreeWalker(content, NodeFilter.SHOW_TEXT)
      for (let text = texts.nextNode(); text; text = texts.nextNode())
        text.nodeValue = text.nodeValue?.replaceAll(placeholder, ownWord) ?? null
    }
    place.current?.replaceChildren(content)
  }, [html, ownWord])
  return <div class="markup" lang={lang} ref={place} />
}
