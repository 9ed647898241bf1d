/** Lets whatever waits for this thread have its turn (a message that ends the work, a timer), without a timer's delay. */
export const letOthersRun = (): Promise<void> =>
  new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
