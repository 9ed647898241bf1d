import { type FileWay, type HandedFile, waysToHandOver } from "./hand-over-file.ts"
import { usePolicy } from "./policy/use-policy.ts"

/**
 * The ways that this device has for a file and the agency allows, the best first; never none. `downloads`: it can be
 * trusted not to drop a download without a word.
 */
export const useWaysToHandOver = (downloads: boolean): ((file: Pick<HandedFile, "kind">) => readonly FileWay[]) => {
  const shares = usePolicy()?.features.shareSheet ?? true
  return file => waysToHandOver(file, { downloads, shares })
}
