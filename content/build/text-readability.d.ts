declare module "text-readability" {
  const readability: { readonly syllableCount: (text: string) => number }
  export = readability
}
