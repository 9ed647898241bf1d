import type { Form, Topic } from "../../../content/schema.ts"
import { ownWordFallback } from "../../curriculum/heads.ts"
import { m } from "../../words/messages.js"
import { WriteLines } from "../parts/Document.tsx"
import { Markup } from "../parts/Markup.tsx"
import "./handout.css"
import "./handout-print.css"

/** A form as a sheet to read, tick and write on. */
export const SheetView = ({ form }: { readonly form: Form }) => (
  <article class="document handout" aria-label={form.title}>
    <header>
      <p class="label">{form.audience === "together" ? m.form_together() : m.form_participant()}</p>
      <h2>{form.title}</h2>
    </header>
    <Markup html={form.intro} ownWord={ownWordFallback} />
    {form.sections.map(section => (
      <section key={section.id}>
        <h3>{section.title}</h3>
        {section.html && <Markup html={section.html} ownWord={ownWordFallback} />}
        {section.questions.length > 0 && (
          <ol class="handout-questions">
            {section.questions.map(question => (
              <li key={question}>
                {question}
                <WriteLines count={2} />
              </li>
            ))}
          </ol>
        )}
      </section>
    ))}
    <footer>{m.form_source({ title: form.title, version: form.version })}</footer>
  </article>
)

/** A page for a supporter: what is being learned, and how to help this week. */
export const SupporterView = ({ topic }: { readonly topic: Topic }) => (
  <article class="document handout" aria-label={m.handout_supporter_of({ topic: topic.title })}>
    <header>
      <p class="label">{m.handout_supporter()}</p>
      <h2>{topic.title}</h2>
    </header>
    <Markup html={topic.supporter} ownWord={ownWordFallback} />
    <footer>{m.handout_source({ topic: topic.title, version: topic.version })}</footer>
  </article>
)
