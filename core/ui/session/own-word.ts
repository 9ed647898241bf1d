import { ownWordFallback } from "../../curriculum/heads.ts"
import type { Participant } from "../../domain/participant.ts"

/** What stands for `{own word}`: the person's own word for what they live with. */
export const ownWordOf = (person: Participant): string => person.ownWord.trim() || ownWordFallback
