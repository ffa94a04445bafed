import { useWords, words } from '../../i18n/words.ts';

/** Titles of the roles of a crisis cell, by the code that playbooks use. */
export const roleWords = words(
  {
    DO: 'Duty officer',
    CD: 'Crisis director',
    SEC: 'Security lead',
    FOR: 'Forensic lead',
    ICT: 'Information systems',
    CRY: 'Crypto custodian',
    LEG: 'Legal',
    HOP: 'Head of press',
    SPK: 'Spokesperson',
    POL: 'Policy desk',
    LIA: 'Partner liaison',
    CI: 'Counter-intelligence liaison',
    REC: 'Record keeper',
    COO: 'Continuity lead',
    MIN: 'Minister',
    DMIN: 'Deputy minister',
  },
  {
    DO: 'Officier de permanence',
    CD: 'Directeur de crise',
    SEC: 'Responsable de la sécurité',
    FOR: 'Responsable des constatations',
    ICT: 'Systèmes d’information',
    CRY: 'Gestionnaire du chiffre',
    LEG: 'Affaires juridiques',
    HOP: 'Chef du service de presse',
    SPK: 'Porte-parole',
    POL: 'Direction politique',
    LIA: 'Liaison avec les partenaires',
    CI: 'Liaison contre-ingérence',
    REC: 'Greffier de crise',
    COO: 'Responsable de la continuité',
    MIN: 'Ministre',
    DMIN: 'Ministre délégué',
  },
);

/** The title of a role by its code; a role that only a playbook knows is called as the server calls it. */
export function useRoleTitle(): (role: string, otherwise?: string) => string {
  const titles: Readonly<Record<string, string>> = useWords(roleWords);
  return (role, otherwise) => titles[role] ?? otherwise ?? role;
}
