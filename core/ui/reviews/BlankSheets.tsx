import { instrumentHeads } from "../../curriculum/instrument-heads.ts"
import { m } from "../../words/messages.js"
import { Expander } from "../parts/Expander.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"

/** The newer scale before the older. */
const sheets = instrumentHeads.filter(({ about }) => about === "program").reverse()

/** Score sheets to be filled in with a pen during a visit. */
export const BlankSheets = () => (
  <Expander title={m.reviews_blank()}>
    <List>
      {sheets.map(({ id, title, what }) => (
        <ListRow key={id} title={title} line={what} href={hrefTo(paths.blankRating(id))} />
      ))}
    </List>
  </Expander>
)
