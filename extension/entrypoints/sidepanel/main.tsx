import "../../../core/ui/kit.css"
import "../../extension-page.css"
import "../../../core/companion/preferences.ts"
import { openPage } from "../../open-page.ts"
import { beside } from "../../panel/beside.ts"

void openPage(beside)
