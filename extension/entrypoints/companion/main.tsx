import "../../../core/ui/kit.css"
import "../../extension-page.css"
import "../../../core/companion/preferences.ts"
import { openPage } from "../../open-page.ts"

void openPage(null)
