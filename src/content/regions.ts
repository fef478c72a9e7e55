/**
 * Emergency and help numbers by region. Data, not translatable text.
 *
 * `basis` is honest about how a number is known. `read`: read on the publisher’s own page, or on several independent
 * ones. `general`: general knowledge, or one second-hand page. Numbers change: each carries the month in which it was
 * last looked up, which visitors see, and a partner’s own line always stands first.
 *
 * A region without a verified line has none here: an empty place is better than a number that nobody answers.
 */

/** A way to reach somebody. Numbers are written as people in that region write them. */
export interface Line {
  /** Proper name of the service, in its own language. */
  readonly name: string;
  readonly phone?: string;
  readonly sms?: string;
  /** For people who are deaf or hard of hearing. */
  readonly tty?: string;
  /** `https:` only. */
  readonly url?: string;
  /** Opening hours, local time: `24/7`, or `from–to`. Absent where they differ within the region. */
  readonly hours?: string;
  /** First and last ISO weekday (1 is Monday) on which it is open, where that is not every day. */
  readonly days?: readonly [first: number, last: number];
  /** BCP 47 tags of the languages spoken, where the service states them. */
  readonly languages?: readonly string[];
  /** An address, or `general knowledge`. */
  readonly source: string;
  readonly basis: 'read' | 'general';
}

export interface Region {
  /** Emergency number. */
  readonly emergency: string;
  /** An address, or `general knowledge`. */
  readonly emergencySource: string;
  readonly helplines: readonly Line[];
  readonly crisis: readonly Line[];
  /** For maintainers and reviewers: why a line is missing, what to look at next time. */
  readonly note?: string;
}

/**
 * When the numbers below were last looked up (ISO 8601 date): in published pages, some of them in stored copies. Nobody
 * called them.
 */
export const numbersChecked = '2026-11-24';

const samaritans: Line = {
  name: 'Samaritans',
  phone: '116 123',
  url: 'https://www.samaritans.org',
  hours: '24/7',
  source: 'https://www.samaritans.org/how-we-can-help/contact-samaritan/',
  basis: 'read',
};

const lineaDeLaVida: Line = {
  name: 'Línea de la Vida',
  phone: '800 911 2000',
  hours: '24/7',
  source:
    'https://www.eluniversal.com.mx/nacion/promueven-la-linea-de-la-vida-tras-presentar-encuesta-sobre-consumo-de-drogas-asi-puedes-pedir-ayuda/',
  basis: 'read',
};

const generalKnowledge = 'general knowledge';

const eu112 = 'https://europa.eu/youreurope/citizens/travel/safety/emergency/index_en.htm';

export const regions = {
  US: {
    emergency: '911',
    emergencySource: 'https://www.911.gov/',
    helplines: [
      {
        name: 'SAMHSA’s National Helpline',
        phone: '1-800-662-4357',
        tty: '1-800-487-4889',
        hours: '24/7',
        languages: ['en', 'es'],
        source: 'https://www.samhsa.gov/find-help/helplines/national-helpline',
        basis: 'read',
      },
    ],
    crisis: [
      {
        name: '988 Suicide & Crisis Lifeline',
        phone: '988',
        sms: '988',
        url: 'https://988lifeline.org',
        hours: '24/7',
        source:
          'https://www.samhsa.gov/newsroom/press-announcements/20230713/988-suicide-crisis-lifeline-adds-spanish-text-chat-service-ahead-one-year-anniversary',
        basis: 'read',
      },
    ],
  },
  CA: {
    emergency: '911',
    emergencySource:
      'https://www.canada.ca/en/public-health/services/mental-health-services/mental-health-get-help.html',
    helplines: [],
    crisis: [
      {
        name: '9-8-8',
        phone: '988',
        sms: '988',
        url: 'https://988.ca',
        hours: '24/7',
        languages: ['en', 'fr'],
        source: 'https://988.ca/get-help/what-to-expect',
        basis: 'read',
      },
    ],
    note: 'Substance use lines differ by province: none by default.',
  },
  GB: {
    emergency: '999',
    emergencySource: 'https://www.gov.uk/guidance/999-and-112-the-uks-national-emergency-numbers',
    helplines: [
      {
        name: 'FRANK',
        phone: '0300 123 6600',
        url: 'https://www.talktofrank.com',
        hours: '24/7',
        source: 'https://www.talktofrank.com/contact-frank',
        basis: 'general',
      },
      {
        name: 'NHS 111 (England, Scotland, Wales)',
        phone: '111',
        hours: '24/7',
        source: generalKnowledge,
        basis: 'general',
      },
    ],
    crisis: [samaritans],
    note: 'FRANK is charged at the national rate. NHS 111 does not serve Northern Ireland.',
  },
  IE: {
    emergency: '112',
    emergencySource: eu112,
    helplines: [
      {
        name: 'HSE Drugs and Alcohol Helpline',
        phone: '1800 459 459',
        hours: '9:30–17:30',
        days: [1, 5],
        source: 'https://www2.hse.ie/services/habit-addiction/drugs-and-alcohol-helpline/',
        basis: 'read',
      },
    ],
    crisis: [samaritans],
  },
  AU: {
    emergency: '000',
    emergencySource: 'https://www.triplezero.gov.au/',
    helplines: [
      {
        name: 'National Alcohol and Other Drug Hotline',
        phone: '1800 250 015',
        source: 'https://www.health.gov.au/contacts/national-alcohol-and-other-drug-hotline',
        basis: 'read',
      },
    ],
    crisis: [
      {
        name: 'Lifeline',
        phone: '13 11 14',
        url: 'https://www.lifeline.org.au',
        hours: '24/7',
        source: 'https://www.lifeline.org.au/',
        basis: 'read',
      },
    ],
    note: 'The hotline passes calls to the state’s service; hours differ by state, so none are shown.',
  },
  ES: {
    emergency: '112',
    emergencySource: eu112,
    helplines: [],
    crisis: [
      {
        name: 'Línea 024',
        phone: '024',
        hours: '24/7',
        source: 'https://www.rtve.es/noticias/20220509/sanidad-presenta-telefono-prevencion-suicidio/2347183.shtml',
        basis: 'read',
      },
    ],
    note: 'No helpline on substance use was verified.',
  },
  FR: {
    emergency: '112',
    emergencySource: eu112,
    helplines: [
      {
        name: 'Drogues Info Service',
        phone: '0 800 23 13 13',
        hours: '8:00–2:00',
        source: 'https://www.drogues-info-service.fr/',
        basis: 'read',
      },
    ],
    crisis: [
      {
        name: '3114',
        phone: '3114',
        url: 'https://3114.fr',
        hours: '24/7',
        source: 'https://3114.fr/que-se-passe-t-il-quand-je-contacte-le-3114/',
        basis: 'read',
      },
    ],
  },
  DE: {
    emergency: '112',
    emergencySource: eu112,
    helplines: [],
    crisis: [],
    note: 'No helpline free of charge was verified (the Sucht & Drogen Hotline is charged). TelefonSeelsorge 0800 111 0 111 was read on other sites only: a candidate once its own page has been read.',
  },
  MX: {
    emergency: '911',
    emergencySource: generalKnowledge,
    helplines: [lineaDeLaVida],
    crisis: [lineaDeLaVida],
  },
  BR: {
    emergency: '192',
    emergencySource: generalKnowledge,
    helplines: [],
    crisis: [
      {
        name: 'CVV',
        phone: '188',
        url: 'https://www.cvv.org.br',
        hours: '24/7',
        source: 'https://www.cvv.org.br/',
        basis: 'general',
      },
    ],
    note: 'The number 132 is never shown: its government service ended, and whether the peer line that took the number over in 2021 still answers was not verified.',
  },
} as const satisfies Record<string, Region>;

export type RegionCode = keyof typeof regions;

export const regionCodes = Object.keys(regions) as readonly RegionCode[];

/** Whether numbers are known for this code. */
export const isRegion = (code: string): code is RegionCode => Object.hasOwn(regions, code);
