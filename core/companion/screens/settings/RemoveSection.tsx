import { placeHere } from "../../members.ts"
import { LeaveSample } from "./LeaveSample.tsx"
import { RemoveVault } from "./RemoveVault.tsx"

/** The end of a vault on this device: a person's own, or the sample. */
export const RemoveSection = () =>
  placeHere === "sample" ? <LeaveSample /> : <RemoveVault place={placeHere ?? "own"} />
