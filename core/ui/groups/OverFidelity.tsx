import { mostForFidelity } from "../../domain/group.ts"
import { m } from "../../words/messages.js"
import { Notice } from "../parts/Notice.tsx"

/** Said of a group of nine and more; nobody is kept out. */
export const OverFidelity = ({ members }: { readonly members: number }) =>
  members > mostForFidelity ? (
    <Notice kind="attention" title={m.groups_over({ count: members })}>
      {m.groups_over_why({ most: mostForFidelity })}
    </Notice>
  ) : null
