import type { LogVoice } from './log-voice.ts';

const PAPER: { readonly [paper: string]: { readonly en: string; readonly fr: string } } = {
  brief: { en: 'the one-page brief', fr: 'la note d’une page' },
  log: { en: 'the log', fr: 'le journal' },
  custody: { en: 'a custody form', fr: 'un bordereau de conservation' },
  callList: { en: 'the call list', fr: 'la liste d’appel' },
  lines: { en: 'the lines in force', fr: 'les éléments de langage en vigueur' },
  sitrep: { en: 'a situation report', fr: 'un point de situation' },
};

/** What was printed or exported. */
export const printVoice: LogVoice = {
  RecordExported: (_, { language }) => ({ en: 'took the record out as a file.', fr: 'a emporté le dossier en fichier.' })[language],
  PaperPrinted: ({ kind, copy }, { language }) => {
    const paper = PAPER[String(kind)]!;
    return { en: `printed ${paper.en}, copy ${copy}.`, fr: `a imprimé ${paper.fr}, exemplaire ${copy}.` }[language];
  },
};
