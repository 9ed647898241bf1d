import { Button } from "../../../ui/parts/Button.tsx"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"
import { placeHere } from "../../members.ts"
import { isSheetUnchecked } from "../../sheet-unchecked.ts"

/** A recovery sheet that nobody has read back may not exist. `here`: the way to a new one is on this screen. */
export const SheetUnchecked = ({ here }: { readonly here?: boolean }) =>
  isSheetUnchecked(placeHere) ? (
    <Notice
      kind="attention"
      title={m.sheet_unchecked()}
      actions={
        !here && (
          <Button kind="link" href={hrefTo(paths.settingsOf("lock"))}>
            {m.sheet_unchecked_go()}
          </Button>
        )
      }
    >
      {m.sheet_unchecked_next()}
    </Notice>
  ) : null
