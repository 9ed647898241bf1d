import { BookOpenText } from "lucide"
import { useGiven } from "../../../ui/given/use-given.ts"
import { IncomingPack } from "../../../ui/packs/IncomingPack.tsx"
import { PackCard } from "../../../ui/packs/PackCard.tsx"
import { useDroppedFile, useIncomingPack, usePacksHere } from "../../../ui/packs/use-packs.ts"
import { ChooseFile } from "../../../ui/parts/ChooseFile.tsx"
import { EmptyState } from "../../../ui/parts/EmptyState.tsx"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { m } from "../../../words/messages.js"

/** An agency's wording: what of it is here, and the way in for more. A file is looked through before it is taken. */
export const PacksSection = () => {
  const packs = usePacksHere()
  const { incoming, open, take, leave } = useIncomingPack()
  const choose = (file: File) => void open(file)
  useDroppedFile(open)
  useGiven("pack", ([file]) => file && choose(file))
  const way = (
    <>
      <ChooseFile label={m.packs_open()} busy={incoming.state === "reading"} onChoose={choose} />
      <p class="quiet">{m.packs_drop()}</p>
    </>
  )
  if (incoming.state === "open")
    return <IncomingPack look={incoming.look} onTake={() => take(incoming.bytes)} onLeave={leave} />
  return (
    <section>
      {incoming.state === "refused" && (
        <Notice kind="attention" title={m.failure_pack_refused()} urgent>
          <p>{incoming.title}</p>
          <p>{incoming.next}</p>
        </Notice>
      )}
      <Ready of={packs} what={m.packs_what()} lines={3}>
        {all =>
          all.length === 0 ? (
            <EmptyState icon={BookOpenText} title={m.packs_none()} action={way}>
              {m.packs_none_next()}
            </EmptyState>
          ) : (
            <>
              {all.map(one => (
                <PackCard key={one.id} one={one} />
              ))}
              {way}
            </>
          )
        }
      </Ready>
    </section>
  )
}
