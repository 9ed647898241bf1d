import { FolderOpen } from "lucide"
import { useRef } from "preact/hooks"
import { Button } from "./Button.tsx"

type ChooseFileProps = {
  readonly label: string
  readonly kind?: "primary" | "quiet" | "link"
  readonly wide?: boolean
  readonly busy?: boolean
  readonly onChoose: (file: File) => void
}

/** Asks for one file. It may be of any name and kind: phones show greyed out what they do not know. */
export const ChooseFile = ({ label, kind = "quiet", wide, busy, onChoose }: ChooseFileProps) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        onChange={event => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = "" // so that the same file can be chosen again
          if (file) onChoose(file)
        }}
      />
      <Button kind={kind} icon={FolderOpen} wide={wide} busy={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  )
}
