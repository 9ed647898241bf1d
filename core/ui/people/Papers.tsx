import { m } from "../../words/messages.js"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"

/** What a person can hold in their hands. */
export const Papers = () => (
  <section class="stack-close" aria-labelledby="person-papers">
    <h2 id="person-papers">{m.person_documents()}</h2>
    <List>
      <ListRow
        title={m.person_document_orientation()}
        line={m.person_document_orientation_line()}
        href={hrefTo(paths.form("orientation"))}
      />
      <ListRow
        title={m.person_document_inventory()}
        line={m.person_document_inventory_line()}
        href={hrefTo(paths.form("knowledge-and-skills"))}
      />
      <ListRow
        title={m.person_document_handouts()}
        line={m.person_document_handouts_line()}
        href={hrefTo(paths.handouts)}
      />
    </List>
  </section>
)
