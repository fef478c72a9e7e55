/**
 * Where the emergency numbers were read, and what was found but is not shown. For `docs/numbers.md` and the tests; the
 * shipped script contains none of it.
 */
import { numbersChecked } from './regions.js';

/** The tables in which most emergency numbers were read: each number is in two of them, by region. */
export const emergencyTables = [
  {
    id: 'android',
    title: 'Android’s table of emergency numbers by country and service (copy of 2024-03-05)',
    url: 'https://github.com/GrapheneOS/platform_packages_services_Telephony/blob/main/ecc/input/eccdata.txt',
  },
  {
    id: 'libphonenumber',
    title: 'libphonenumber, short number metadata',
    url: 'https://github.com/google/libphonenumber/blob/master/resources/ShortNumberMetadata.xml',
  },
  {
    id: 'aidlines',
    title: 'aidlines, from Wikipedia’s list of emergency telephone numbers (copy of 2024-09-20)',
    url: 'https://github.com/DennisGross/aidlines/blob/main/data.js',
  },
  {
    id: 'europa',
    title: 'European Union: 112 in every member state',
    url: 'https://europa.eu/youreurope/citizens/travel/safety/emergency/index_en.htm',
  },
] as const;

/** Member states of the European Union, where 112 was read on the Union’s own page (Austria’s ambulances have 144). */
export const europeanUnion = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(
  ' ',
);

interface EmergencySource {
  readonly grade: 'A' | 'B';
  readonly sources: readonly string[];
}

/**
 * Regions whose number was read elsewhere than in the tables. Required for a number that libphonenumber does not list.
 */
export const emergencySources: Readonly<Record<string, EmergencySource>> = {
  US: { grade: 'A', sources: ['https://www.911.gov/'] },
  CA: {
    grade: 'A',
    sources: ['https://www.canada.ca/en/public-health/services/mental-health-services/mental-health-get-help.html'],
  },
  GB: { grade: 'A', sources: ['https://www.gov.uk/guidance/999-and-112-the-uks-national-emergency-numbers'] },
  AU: { grade: 'A', sources: ['https://www.triplezero.gov.au/'] },
  NO: {
    grade: 'A',
    sources: [
      'https://www.rusfeltet.no/fag-og-politikk/for-pasienter-og-parorende/abc-til-rusbehandling/akutte-helseproblemer',
    ],
  },
  ID: {
    grade: 'A',
    sources: [
      'https://sehatnegeriku.kemkes.go.id/baca/rilis-media/20160622/3915205/public-safety-center-psc-119-siap-digunakan',
    ],
  },
  IQ: { grade: 'B', sources: ['http://burathanews.com/arabic/news/465619'] },
  LK: { grade: 'A', sources: ['https://1990.lk/news/1990-suwaseriya'] },
  NG: {
    grade: 'A',
    sources: [
      'https://technologytimes.ng/dial-122-how-nigerias-three-digit-emergency-number-works/',
      'https://leadership.ng/ncc-role-in-saving-telecom-consumer-lives-during-emergencies',
    ],
  },
  PE: {
    grade: 'A',
    sources: [
      'https://elcomercio.pe/lima/sucesos/minsa-desplegara-28-ambulancias-y-mas-de-400-profesionales-durante-navidad-y-ano-nuevo-en-lima-ultimas-noticia/',
    ],
  },
  PK: {
    grade: 'A',
    sources: [
      'https://www.pakistantoday.com.pk/2022/05/31/murad-launches-ambulance-service-in-karachi/',
      'https://www.urdupoint.com/en/pakistan/rescue-1122-provides-service-to-17-districts-1692693.html',
    ],
  },
  RW: { grade: 'A', sources: ['https://allafrica.com/stories/202411270138.html'] },
  SN: { grade: 'A', sources: ['https://sante.gouv.sn/Pr%C3%A9sentation/la-d%C3%A9couverte-du-samu-national'] },
  SV: {
    grade: 'A',
    sources: [
      'https://www.presidencia.gob.sv/sistema-integrado-de-salud-permanece-en-guardia-ante-alerta-roja-decretada-en-28-municipios-por-lluvias/',
    ],
  },
  TT: { grade: 'A', sources: ['http://www.ttconnect.gov.tt/ (Accessing Healthcare and Emergency Medical Services)'] },
  UZ: {
    grade: 'A',
    sources: [
      'https://uz.sputniknews.ru/20260115/skolko-raz-vyzyvali-skoruyu-pomosch-v-uzbekistane-v-2025-godu-54822083.html',
    ],
  },
  HT: {
    grade: 'A',
    sources: [
      'https://haitigazette.com/centre-ambulancier-national-10-ans-de-services-a-la-population/',
      'https://maghaiti.net/haiti-sante-secours-et-premiers-soins-le-can-repond-a-lappel/',
    ],
  },
  ZA: { grade: 'A', sources: ['https://trekmedics.org/database/south_africa/'] },
  // Not in libphonenumber; each in two other tables.
  CI: { grade: 'B', sources: ['android', 'aidlines'] },
  CW: { grade: 'B', sources: ['aidlines', 'https://github.com/vamel/travelApp'] },
  HN: { grade: 'B', sources: ['android', 'https://github.com/armenta-i/health-routes'] },
  LS: { grade: 'B', sources: ['android', 'aidlines'] },
  LY: { grade: 'B', sources: ['android', 'aidlines'] },
  MM: { grade: 'B', sources: ['android', 'https://github.com/vamel/travelApp'] },
  RS: { grade: 'B', sources: ['android', 'aidlines'] },
  SB: { grade: 'B', sources: ['android', 'aidlines'] },
};

const unsettled = 'The tables name different numbers, and no page of the country settled it.';
const nobodyLives = 'Nobody lives there permanently.';

/** Regions without an emergency number, and why. The texts name no number there. */
export const regionsWithoutNumber: Readonly<Record<string, string>> = {
  AQ: nobodyLives,
  BV: nobodyLives,
  GS: nobodyLives,
  HM: nobodyLives,
  IO: 'A military base; no number for the public was found.',
  TF: nobodyLives,
  UM: nobodyLives,
  AF: 'Ambulances were found for Kabul only; the tables name 102, 112, 119 and a local number.',
  CD: 'No table names a number that brings an ambulance; 112, 113, 114 and 118 are the police’s or not explained.',
  CG: 'Fire brigade 118; no number that brings an ambulance was verified.',
  CM: 'The ambulance’s 119 was reported dead for months (2017, 2018); 110 served Douala alone in a trial (2024).',
  ET: 'Found: 907 (Red Cross), 911, 939 and 991 (police). Which of them brings an ambulance outside Addis Ababa was not settled.',
  GN: 'A local number of the capital (442020), 18 and 110: not settled.',
  GQ: 'Fire brigade 115; no number that brings an ambulance was verified.',
  KM: 'Fire brigade 18 and local numbers: not settled.',
  KP: 'The tables name 112 and 119: not settled.',
  MR: 'The tables name 18, 101 and 118: not settled.',
  NA: 'Depends on the town; 10111 is the police.',
  NF: 'The tables name 000, 911 and 955: not settled.',
  PN: 'No number was found.',
  SO: unsettled,
  SX: 'The tables name 911, 912 and 919: not settled.',
  SZ: 'The tables name 911, 977 and 999: not settled.',
  TD: 'Fire brigade 18 and local numbers: not settled.',
  TG: 'Fire brigade 118 and 8200: not settled.',
  TK: 'Local numbers only.',
  TM: 'The tables write it 03, 003 and 103: what works from a mobile phone was not settled.',
};

/** A line that is not shown. */
export interface Unverified {
  readonly region: string;
  readonly found: string;
  readonly why: string;
}

/** What was looked for or found, and is not shown. */
export const unverified: readonly Unverified[] = [
  { region: 'GB', found: 'FRANK 0300 123 6600', why: 'Not seen on any page that was read; only an older number was.' },
  { region: 'IN', found: '1933 (narcotics)', why: 'Never shown: it passes callers to the police.' },
  { region: 'SA', found: '1955', why: 'Never shown: callers can be taken to treatment against their will.' },
  { region: 'SA', found: '937, 920033360', why: 'No page named what they offer.' },
  { region: 'BR', found: '132; the poison centers’ national number', why: 'Never shown: service ended; outages.' },
  { region: 'CO', found: '106', why: 'Never shown: Bogotá only.' },
  {
    region: 'CO',
    found: '192, option 4 (Ministry of Health)',
    why: 'Read for 2021; in 2022 the ministry announced another number. Whether it still answers was not verified.',
  },
  {
    region: 'RU',
    found: '8 (495) 989-50-50 (EMERCOM)',
    why: 'Not seen on any page; in 2026 pages still ask for one number for the country.',
  },
  {
    region: 'KZ',
    found: '150; 111',
    why: '150 is for children, young people and victims of violence, and was reported not to call back; 111 is for families and violence.',
  },
  {
    region: 'IT',
    found: 'Telefono Amico 02 2327 2327; poison center Milan 02 66101029',
    why: 'The pages that were read name other or no numbers.',
  },
  { region: 'RO', found: '0800 801 200', why: 'Not seen on any page that was read.' },
  {
    region: 'DK',
    found: 'Livslinien 70 201 201; Giftlinjen 82 12 12 12',
    why: 'Numbers seen in second-hand lists only.',
  },
  { region: 'SE', found: 'Poison center 010-456 67 00', why: 'Not seen on any page that was read.' },
  { region: 'NO', found: 'Poison center 22 59 13 00', why: 'Not seen on any page that was read.' },
  { region: 'CZ', found: 'Poison center 224 919 293', why: 'The center’s page was read, without its number.' },
  {
    region: 'SK',
    found: '0800 193 193 (Ministry of Health)',
    why: 'Read for 2022 with hours of that time; not confirmed since.',
  },
  { region: 'GR', found: 'Poison center 210 779 3777', why: 'Not seen on any page that was read.' },
  { region: 'MA', found: 'Poison center 0801 000 180', why: 'Only a number of 2003 (0810 00 180) was read.' },
  { region: 'EG', found: '08008880700 (mental health)', why: 'Read on one old page; newer ones name another number.' },
  { region: 'AR', found: 'Poison center 0800-333-0160', why: 'Not seen on any page that was read.' },
  { region: 'TT', found: 'Lifeline 645-2800', why: 'Seen on one page for travelers only.' },
  {
    region: 'DE, FR',
    found: 'Poison centers',
    why: 'Regional: a default would reach the wrong one.',
  },
  {
    region: 'BG CY EE HR LT LV MT SI IS LI',
    found: 'Nothing',
    why: 'The lists of crisis lines and poison centers that were read name nothing that could be used.',
  },
  {
    region: 'BO CU DO GT HN VE; DZ IQ SD SY TN YE; CD CI CM SN; AO MZ; BY; BD GH KE NG PK TZ UG ID',
    found: 'Emergency number only',
    why: 'Lines for drugs, crises and poisoning were not looked up yet.',
  },
];

/** When the emergency numbers were last looked up. */
export const emergencyChecked = numbersChecked;
