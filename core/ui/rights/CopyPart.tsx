import type { ComponentChildren } from "preact"

type CopySectionProps = { readonly title: string; readonly children: ComponentChildren }

/** A part of a copy under its heading. */
export const CopySection = ({ title, children }: CopySectionProps) => (
  <section class="copy-part">
    <h2>{title}</h2>
    {children}
  </section>
)

type CopyFactsProps = { readonly of: readonly (readonly [name: string, value: ComponentChildren])[] }

/** Names and what belongs to them; those without anything are not there. */
export const CopyFacts = ({ of }: CopyFactsProps) => {
  const told = of.filter(([, value]) => value !== null && value !== "" && value !== false)
  return told.length === 0 ? null : (
    <dl class="copy-facts">
      {told.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
