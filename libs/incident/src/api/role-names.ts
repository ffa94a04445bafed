import type { Language } from '@chancery/identity/api';
import type { CellRole } from '../model/roles/role.events.ts';

const NAMES: { readonly [R in CellRole]: { readonly [L in Language]: string } } = {
  DO: { en: 'duty officer', fr: 'officier de permanence' },
  CD: { en: 'director', fr: 'direction' },
  SEC: { en: 'security lead', fr: 'responsable de la sécurité' },
  CRY: { en: 'crypto custodian', fr: 'responsable du chiffre' },
  ICT: { en: 'systems engineer', fr: 'ingénieur systèmes' },
  FOR: { en: 'forensic examiner', fr: 'expert en preuve numérique' },
  CI: { en: 'counter-intelligence', fr: 'contre-espionnage' },
  LEG: { en: 'legal adviser', fr: 'conseil juridique' },
  HOP: { en: 'head of press', fr: 'chef de la presse' },
  SPK: { en: 'spokesperson', fr: 'porte-parole' },
  POL: { en: 'policy lead', fr: 'direction politique' },
  LIA: { en: 'liaison officer', fr: 'officier de liaison' },
  REC: { en: 'record keeper', fr: 'teneur du journal' },
  COO: { en: 'continuity lead', fr: 'responsable de la continuité' },
  MIN: { en: 'minister', fr: 'ministre' },
  DMIN: { en: 'deputy minister', fr: 'vice-ministre' },
};

/** A role of the cell in words; its code where a playbook has one of its own. */
export const roleName = (role: string, language: Language): string =>
  (NAMES as { [role: string]: (typeof NAMES)['CD'] })[role]?.[language] ?? role;
