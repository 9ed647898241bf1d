import type { Topic } from "../../../content/schema.ts"
import { ownWordFallback } from "../../curriculum/heads.ts"
import type { SupporterPage } from "../../domain/supporters.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { Markup } from "../parts/Markup.tsx"
import "../handout/handout.css"
import "../handout/handout-print.css"
import "./supporters.css"

type SupporterPaperProps = {
  /** Of the supporter, and of the person. */
  readonly supporter: string
  readonly name: string
  readonly topic: Topic
  readonly page: SupporterPage
  /** As it stands on documents; may be empty. */
  readonly agency: string
}

/** The page that a supporter gets: one topic that they may hear of, and what is agreed for the week. */
export const SupporterPaper = ({ supporter, name, topic, page, agency }: SupporterPaperProps) => (
  <article class="document handout supporter-paper" aria-label={m.supporter_paper_title()}>
    <header>
      <p class="label">{m.supporter_paper_for({ name: supporter })}</p>
      <h2>{m.supporter_paper_title()}</h2>
      <p class="supporter-paper-topic">
        <b>{topic.title}</b>
        {page.now === topic.id && <span class="quiet">{m.supporter_paper_now({ name })}</span>}
      </p>
    </header>
    {page.plan && (
      <section class="handout-try">
        <h3>{m.supporter_paper_plan()}</h3>
        <p>{page.plan.what}</p>
        <span class="supporter-paper-when">{dotted(page.plan.when.trim(), page.plan.where.trim())}</span>
      </section>
    )}
    <Markup html={topic.supporter} ownWord={ownWordFallback} />
    <section class="supporter-paper-call">
      <h3>{m.supporter_paper_call()}</h3>
      {agency.trim() !== "" && (
        <p>
          {m.supporter_paper_program()} <b>{agency}</b>
        </p>
      )}
      <p class="supporter-paper-phone">
        {agency.trim() === "" ? m.supporter_paper_program() : m.supporter_paper_phone()}
        <span class="write-line" aria-hidden="true" />
      </p>
      <p>{m.supporter_paper_988()}</p>
      <p>{m.supporter_paper_911()}</p>
    </section>
    {topic.substanceUse && (
      <section class="supporter-paper-notice">
        <h3>{m.copy_doc_notice()}</h3>
        <p>{m.copy_doc_notice_words()}</p>
      </section>
    )}
    <footer>{m.handout_source({ topic: topic.title, version: topic.version })}</footer>
  </article>
)
