/** What is open: a form for a platform by name, one for a new platform or own prices, or the question before removal. */
export type OpenTerms =
  | { readonly what: 'form'; readonly name: string }
  | { readonly what: 'new'; readonly name: string }
  | { readonly what: 'fees' }
  | { readonly what: 'direct' }
  | { readonly what: 'removal'; readonly name: string };
