/** What a stream holds, for loops; a loop that ends early cancels it. Browsers of last year cannot loop over streams. */
export const oneByOne = async function* <T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  const reader = stream.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel()
  }
}

/** Runs each in order, up to so many before they are asked for; a failure of one is told when its turn comes. */
export const ahead = <T>(
  most: number,
  runs: AsyncGenerator<() => Promise<T>, void> | Iterator<() => Promise<T>, void>,
): AsyncGenerator<T> => {
  const running = new ReadableStream<{ readonly outcome: Promise<T> }>(
    {
      pull: async to => {
        const next = await runs.next()
        if (next.done) return to.close()
        const outcome = next.value()
        // Whoever reads on hears of it; whoever stopped before does not care.
        outcome.catch(() => {})
        to.enqueue({ outcome })
      },
      cancel: async () => {
        await runs.return?.()
      },
    },
    { highWaterMark: most },
  )
  return outcomes(oneByOne(running))
}

const outcomes = async function* <T>(running: AsyncIterable<{ readonly outcome: Promise<T> }>): AsyncGenerator<T> {
  for await (const { outcome } of running) yield await outcome
}
