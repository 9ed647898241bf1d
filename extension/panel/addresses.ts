/** Addresses inside the panel, behind the `#`. */
export const addresses = {
  home: "/",
  step: (id: string) => `/step/${id}`,
  card: (topicId: string, cardId: string) => `/card/${topicId}/${cardId}`,
  crisis: "/crisis",
} as const
