/** Words that facts are cleared in: some are part of others. */
export const WORDINGS: { readonly [language: string]: readonly string[] } = {
  en: ['14 October', 'The talks of 12 October', 'in Geneva', '12 October', 'not in Geneva', 'October'],
  fr: ['le 14 octobre', 'Les discussions du 12 octobre', 'à Genève', 'l’accord du 12 octobre', 'octobre'],
};
export const FILLER: { readonly [language: string]: string } = { en: 'We shall say more', fr: 'Nous en dirons davantage' };
