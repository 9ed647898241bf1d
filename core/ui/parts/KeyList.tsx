type KeyListProps = {
  readonly rows: readonly { readonly keys: readonly string[]; readonly what: string }[]
}

/** Keys of a keyboard, and what each does. */
export const KeyList = ({ rows }: KeyListProps) => (
  <dl class="keys">
    {rows.map(({ keys, what }) => (
      <div key={keys.join(" ")}>
        <dt>
          {keys.map(key => (
            <kbd key={key}>{key}</kbd>
          ))}
        </dt>
        <dd>{what}</dd>
      </div>
    ))}
  </dl>
)
