import type { Failure } from "../../base/failure.ts"
import { Notice } from "../parts/Notice.tsx"
import { fileFailureWords } from "./file-words.ts"

/** Why a chosen file cannot be used, and what to do. */
export const FileTrouble = ({ failure }: { readonly failure: Failure }) => {
  const { title, next } = fileFailureWords(failure)
  return (
    <Notice kind="danger" title={title} urgent>
      {next}
    </Notice>
  )
}
