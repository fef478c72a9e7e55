/**
 * Helplines, crisis lines and poison centers by region. Data, not translatable text. Emergency numbers are in
 * `emergency-numbers.ts`; what was found but is not shown, and why, in `number-sources.ts`.
 *
 * Grades say how well a line is known. `A`: read on the publisher’s own page, or on several independent ones. `B`: on
 * one other page, or on dated ones. Nobody called the numbers. A region without a verified line has none here: no
 * number is better than one that nobody answers. A partner’s own line always comes first.
 */

/** A way to reach somebody. Numbers are written as people in that region write them. */
export interface Helpline {
  /**
   * Name of the service, in its own language, with what a caller has to know (an area, an option, a price). Absent if
   * the kind of line is enough: “Crisis line”, in the reader’s language.
   */
  readonly name?: string;
  readonly phone?: string;
  readonly sms?: string;
  /** For people who are deaf or hard of hearing. */
  readonly tty?: string;
  /** `https:` only. */
  readonly url?: string;
  /** Opening hours, local time: `24/7`, or `from–to`. Absent if they differ within the region or were not read. */
  readonly hours?: string;
  /** First and last ISO weekday (1 is Monday) on which it is open; absent if that is every day. */
  readonly days?: readonly [first: number, last: number];
  /** BCP 47 tags of the languages spoken, where the service states them. */
  readonly languages?: readonly string[];
  readonly grade: 'A' | 'B';
  /** Where it was read: an address, or `public pages`. */
  readonly source: string;
  /** When it was last looked up (ISO 8601 date). */
  readonly checked: string;
}

export interface Region {
  /** For people who use drugs or medicines, and for people around them. */
  readonly helplines?: readonly Helpline[];
  readonly crisis?: readonly Helpline[];
  /** Poison centers that advise the public. */
  readonly poison?: readonly Helpline[];
  /** For maintainers and reviewers: why a line is missing, what to check next time. */
  readonly note?: string;
}

/** When the numbers were last looked up (ISO 8601 date), on published pages or stored copies of them. */
export const numbersChecked = '2026-11-25';

/** Source of lines read on several published pages whose addresses were not kept. */
const publicPages = 'public pages';

const samaritans = {
  name: 'Samaritans',
  phone: '116 123',
  url: 'https://www.samaritans.org',
  hours: '24/7',
  grade: 'A',
  source: 'https://www.samaritans.org/how-we-can-help/contact-samaritan/',
  checked: numbersChecked,
} as const satisfies Helpline;

const shout = {
  name: 'Shout (text SHOUT)',
  sms: '85258',
  grade: 'A',
  source: publicPages,
  checked: numbersChecked,
} as const satisfies Helpline;

const lifelineNorthernIreland = {
  name: 'Lifeline (Northern Ireland)',
  phone: '0808 808 8000',
  grade: 'A',
  source: publicPages,
  checked: numbersChecked,
} as const satisfies Helpline;

const lineaDeLaVida = {
  name: 'Línea de la Vida',
  phone: '800 911 2000',
  hours: '24/7',
  grade: 'A',
  source:
    'https://www.eluniversal.com.mx/nacion/promueven-la-linea-de-la-vida-tras-presentar-encuesta-sobre-consumo-de-drogas-asi-puedes-pedir-ayuda/',
  checked: numbersChecked,
} as const satisfies Helpline;

const poisonQuebec = {
  name: 'Centre antipoison du Québec',
  phone: '1-800-463-5060',
  grade: 'A',
  source: publicPages,
  checked: numbersChecked,
} as const satisfies Helpline;

const drugsQuebec = {
  name: 'Drogue : aide et référence (Québec)',
  phone: '1-800-265-2626',
  grade: 'B',
  source: publicPages,
  checked: numbersChecked,
} as const satisfies Helpline;

/**
 * By ISO 3166-1 alpha-2 code. A subdivision (ISO 3166-2) replaces the kinds of lines that it lists and keeps the rest
 * of its country’s.
 */
export const regions: Readonly<Record<string, Region>> = {
  US: {
    helplines: [
      {
        name: 'SAMHSA’s National Helpline',
        phone: '1-800-662-4357',
        tty: '1-800-487-4889',
        hours: '24/7',
        languages: ['en', 'es'],
        grade: 'A',
        source: 'https://www.samhsa.gov/find-help/helplines/national-helpline',
        checked: numbersChecked,
      },
    ],
    crisis: [
      {
        name: '988 Suicide & Crisis Lifeline',
        phone: '988',
        sms: '988',
        url: 'https://988lifeline.org',
        hours: '24/7',
        grade: 'A',
        source:
          'https://www.samhsa.gov/newsroom/press-announcements/20230713/988-suicide-crisis-lifeline-adds-spanish-text-chat-service-ahead-one-year-anniversary',
        checked: numbersChecked,
      },
    ],
    poison: [
      {
        phone: '1-800-222-1222',
        grade: 'A',
        source: 'https://poisonhelp.hrsa.gov/',
        checked: numbersChecked,
      },
    ],
  },
  CA: {
    helplines: [drugsQuebec],
    crisis: [
      {
        name: 'Suicide Crisis Helpline',
        phone: '988',
        sms: '988',
        url: 'https://988.ca',
        hours: '24/7',
        languages: ['en', 'fr'],
        grade: 'A',
        source: 'https://988.ca/get-help/what-to-expect',
        checked: numbersChecked,
      },
    ],
    poison: [
      {
        name: 'Poison Centre outside Québec',
        phone: '1-844-764-7669',
        grade: 'A',
        source: publicPages,
        checked: numbersChecked,
      },
      poisonQuebec,
    ],
    note: 'Lines for substance use differ by province; only Québec’s was verified.',
  },
  'CA-QC': { poison: [poisonQuebec] },
  GB: {
    helplines: [
      {
        name: 'NHS 111 (England, Scotland, Wales)',
        phone: '111',
        hours: '24/7',
        grade: 'A',
        source: publicPages,
        checked: numbersChecked,
      },
    ],
    crisis: [samaritans, shout, lifelineNorthernIreland],
    note: 'FRANK 0300 123 6600 was not verified. There is no poison center for the public: NHS 111 advises.',
  },
  'GB-NIR': { helplines: [], crisis: [samaritans, lifelineNorthernIreland, shout] },
  IE: {
    helplines: [
      {
        name: 'HSE Drugs and Alcohol Helpline',
        phone: '1800 459 459',
        hours: '9:30–17:30',
        days: [1, 5],
        grade: 'B',
        source: 'https://www2.hse.ie/services/habit-addiction/drugs-and-alcohol-helpline/',
        checked: numbersChecked,
      },
    ],
    crisis: [
      samaritans,
      {
        sms: '50808',
        grade: 'A',
        source: publicPages,
        checked: numbersChecked,
      },
    ],
    poison: [
      {
        phone: '01 809 2166',
        hours: '8:00–22:00',
        grade: 'A',
        source: 'https://poisons.ie/about/what-we-do/',
        checked: numbersChecked,
      },
    ],
  },
  AU: {
    helplines: [
      {
        name: 'National Alcohol and Other Drug Hotline',
        phone: '1800 250 015',
        grade: 'A',
        source: 'https://www.health.gov.au/contacts/national-alcohol-and-other-drug-hotline',
        checked: numbersChecked,
      },
    ],
    crisis: [
      {
        name: 'Lifeline',
        phone: '13 11 14',
        sms: '0477 13 11 14',
        url: 'https://www.lifeline.org.au',
        hours: '24/7',
        grade: 'A',
        source: 'https://www.lifeline.org.au/',
        checked: numbersChecked,
      },
    ],
    poison: [
      {
        phone: '13 11 26',
        hours: '24/7',
        grade: 'B',
        source:
          'http://conditions.health.qld.gov.au/HealthCondition/condition/1/173/525/preventing-poisonings-in-children',
        checked: numbersChecked,
      },
    ],
    note: 'The hotline passes calls to the state’s service; hours differ by state, so none are shown.',
  },
  NZ: {
    helplines: [
      {
        name: 'Alcohol Drug Helpline',
        phone: '0800 787 797',
        grade: 'A',
        source: publicPages,
        checked: numbersChecked,
      },
    ],
    crisis: [
      {
        phone: '1737',
        sms: '1737',
        hours: '24/7',
        grade: 'A',
        source: 'https://www.pegasus.health.nz/?p=6300',
        checked: numbersChecked,
      },
    ],
    poison: [
      {
        phone: '0800 764 766',
        hours: '24/7',
        grade: 'A',
        source: 'https://otago.custhelp.com/app/answers/detail/a_id/2481/~/national-poisons-centre',
        checked: numbersChecked,
      },
    ],
  },
  ZA: {
    helplines: [{ phone: '0800 12 13 14', grade: 'A', source: publicPages, checked: numbersChecked }],
    crisis: [{ name: 'SADAG', phone: '0800 567 567', grade: 'A', source: publicPages, checked: numbersChecked }],
    poison: [
      {
        phone: '0861 555 777',
        hours: '24/7',
        grade: 'A',
        source: 'https://www.westerncape.gov.za/service/poisons-information-helpline-western-cape',
        checked: numbersChecked,
      },
    ],
  },
  DE: {
    helplines: [
      {
        name: 'Sucht & Drogen Hotline (20 ct pro Anruf)',
        phone: '01806 313031',
        grade: 'B',
        source: 'https://www.leossprojekt.de/hilfe/sucht-drogen-hotline',
        checked: numbersChecked,
      },
    ],
    crisis: [
      {
        name: 'TelefonSeelsorge',
        phone: '0800 111 0 111',
        hours: '24/7',
        grade: 'A',
        source: 'https://www.domradio.de/artikel/telefonseelsorge-jetzt-unter-oekumenischem-dachverband',
        checked: numbersChecked,
      },
    ],
    note: 'Poison centers are regional: none by default. A change to free calls to the hotline was announced for 2019; later pages still name the price.',
  },
  AT: {
    crisis: [
      {
        name: 'TelefonSeelsorge',
        phone: '142',
        hours: '24/7',
        grade: 'A',
        source: publicPages,
        checked: numbersChecked,
      },
    ],
    poison: [
      {
        phone: '01 406 43 43',
        hours: '24/7',
        grade: 'B',
        source: 'http://www.wien-konkret.at/gesundheit/notdienste/allgemeine-notdienste/giftnotruf/',
        checked: numbersChecked,
      },
    ],
  },
  CH: {
    crisis: [{ phone: '143', hours: '24/7', grade: 'A', source: publicPages, checked: numbersChecked }],
    poison: [
      {
        phone: '145',
        hours: '24/7',
        grade: 'A',
        source: 'http://toxinfo.ch/portrait',
        checked: numbersChecked,
      },
    ],
  },
  ES: {
    crisis: [
      {
        phone: '024',
        hours: '24/7',
        grade: 'A',
        source: 'https://www.rtve.es/noticias/20220509/sanidad-presenta-telefono-prevencion-suicidio/2347183.shtml',
        checked: numbersChecked,
      },
    ],
    poison: [
      {
        phone: '91 562 04 20',
        hours: '24/7',
        grade: 'A',
        source:
          'http://www.laregion.es/articulo/sociedad/toxicologia-ha-atendido-mas-millon-llamadas-ultimos-9-anos/20140423140244460157.html',
        checked: numbersChecked,
      },
    ],
    note: 'No helpline for substance use was verified.',
  },
  FR: {
    helplines: [
      {
        name: 'Drogues Info Service',
        phone: '0 800 23 13 13',
        hours: '8:00–2:00',
        grade: 'B',
        source: 'https://www.drogues-info-service.fr/',
        checked: numbersChecked,
      },
    ],
    crisis: [
      {
        phone: '3114',
        url: 'https://3114.fr',
        hours: '24/7',
        grade: 'A',
        source: 'https://3114.fr/que-se-passe-t-il-quand-je-contacte-le-3114/',
        checked: numbersChecked,
      },
    ],
    note: 'Poison centers are regional: none by default.',
  },
  BE: {
    crisis: [
      { phone: '1813', languages: ['nl'], grade: 'A', source: publicPages, checked: numbersChecked },
      { phone: '0800 32 123', languages: ['fr'], grade: 'A', source: publicPages, checked: numbersChecked },
    ],
    poison: [
      {
        phone: '070 245 245',
        grade: 'B',
        source:
          'https://www.brusselstimes.com/news/belgium-all-news/33191/belgian-poison-control-centre-now-accessible-to-luxembourg-citizens/',
        checked: numbersChecked,
      },
    ],
  },
  LU: {
    poison: [
      {
        phone: '8002 5500',
        hours: '24/7',
        grade: 'B',
        source: 'https://www.wort.lu/de/lokales/was-tun-bei-einer-vergiftung-hilfe-im-notfall-556eeae70c88b46a8ce5a758',
        checked: numbersChecked,
      },
    ],
  },
  NL: {
    crisis: [{ phone: '113', hours: '24/7', grade: 'A', source: publicPages, checked: numbersChecked }],
    note: 'The poison center advises professionals only.',
  },
  PT: {
    helplines: [{ phone: '1414', grade: 'B', source: publicPages, checked: numbersChecked }],
    crisis: [
      {
        phone: '1411',
        hours: '24/7',
        grade: 'A',
        source:
          'https://24noticias.sapo.pt/atualidade/artigos/nova-linha-nacional-para-prevencao-do-suicidio-entra-em-funcionamento-como-funciona',
        checked: numbersChecked,
      },
    ],
    poison: [
      {
        phone: '800 250 250',
        hours: '24/7',
        grade: 'A',
        source:
          'https://www.rtp.pt/noticias/pais/centro-de-informacao-antivenenos-realizou-cerca-de-70-consultas-diarias-em-2022_n1468383',
        checked: numbersChecked,
      },
    ],
  },
  PL: {
    crisis: [
      {
        phone: '800 70 2222',
        hours: '24/7',
        grade: 'B',
        source: 'https://zdrowie.pap.pl/psyche/na-kryzys-telefon-800-70-2222',
        checked: numbersChecked,
      },
    ],
  },
  CZ: {
    crisis: [
      {
        phone: '116 123',
        hours: '24/7',
        grade: 'B',
        source: 'https://fruncterapie.cz/tag/linka-116-123',
        checked: numbersChecked,
      },
    ],
  },
  HU: {
    crisis: [
      {
        phone: '116 123',
        grade: 'B',
        source: 'https://www.webbeteg.hu/cikkek/elsosegely/29693/tudnivalok-112-es-segelyhivorol',
        checked: numbersChecked,
      },
    ],
    poison: [
      {
        phone: '06 80 201 199',
        hours: '24/7',
        grade: 'B',
        source: 'https://www.18euszolg.hu/index.php?lyt=menu&op=show_menu_details&menu_id=4&menu_mappa_id=276',
        checked: numbersChecked,
      },
    ],
  },
  GR: {
    crisis: [
      {
        phone: '1018',
        hours: '24/7',
        grade: 'A',
        source: 'https://www.tovima.com/stories/suicide-and-mental-health-in-greece-going-beyond-the-stigma/',
        checked: numbersChecked,
      },
    ],
  },
  SE: {
    crisis: [
      {
        phone: '90101',
        hours: '24/7',
        grade: 'A',
        source: 'http://www.kronprinsessparetsstiftelse.se/projekt/sjalvmordsupplysningen.html',
        checked: numbersChecked,
      },
    ],
  },
  NO: {
    crisis: [
      {
        phone: '116 123',
        hours: '24/7',
        grade: 'A',
        source:
          'https://www.nrk.no/osloogviken/over-100-barn-under-ni-ar-har-tatt-kontakt-_-hjelpetelefoner-slar-alarm-1.15736352',
        checked: numbersChecked,
      },
    ],
  },
  FI: {
    crisis: [
      {
        phone: '09 2525 0111',
        grade: 'B',
        source: 'https://palvelupolku.khshp.fi/riippuvuus-pikainen-avun-tarve/',
        checked: numbersChecked,
      },
    ],
    poison: [
      {
        phone: '0800 147 111',
        hours: '24/7',
        grade: 'A',
        source: 'https://paivystyshelppi.terveyskyla.fi/symptoms/333/',
        checked: numbersChecked,
      },
    ],
  },
  UA: {
    crisis: [
      {
        phone: '7333',
        hours: '24/7',
        grade: 'A',
        source:
          'https://techtoday.in.ua/ru/vodafone-news-ru/goryachaya-lynyya-lifeline-ukraine-po-profylaktyke-samoubyjstv-prodolzhyt-podderzhyvat-psyhycheskoe-zdorove-ukrayntsev-164921.html',
        checked: numbersChecked,
      },
    ],
  },
  MX: { helplines: [lineaDeLaVida], crisis: [lineaDeLaVida] },
  BR: {
    crisis: [
      {
        name: 'CVV',
        phone: '188',
        url: 'https://www.cvv.org.br',
        hours: '24/7',
        grade: 'A',
        source: 'https://www.cvv.org.br/',
        checked: numbersChecked,
      },
    ],
    note: 'Never shown: 132 (its government service ended, and whether the line that took the number over still answers was not verified) and the poison centers’ number (outages).',
  },
  AR: {
    helplines: [{ phone: '141', grade: 'B', source: publicPages, checked: numbersChecked }],
    crisis: [
      {
        phone: '0800-999-0091',
        hours: '24/7',
        grade: 'B',
        source:
          'https://mediosdelsur.com.ar/2022/10/20/salud-mental-ya-funciona-la-linea-de-contencion-y-ayuda-que-opera-las-24-horas',
        checked: numbersChecked,
      },
    ],
  },
  CL: {
    helplines: [{ phone: '1412', grade: 'B', source: publicPages, checked: numbersChecked }],
    crisis: [{ phone: '*4141', grade: 'A', source: publicPages, checked: numbersChecked }],
    poison: [
      {
        phone: '2 2635 3800',
        hours: '24/7',
        grade: 'A',
        source: 'https://cituc.uc.cl/reporte-anual-abreviado-cituc-2023',
        checked: numbersChecked,
      },
    ],
  },
  PE: {
    crisis: [
      {
        name: 'Línea 113, opción 5',
        phone: '113',
        hours: '24/7',
        grade: 'A',
        source:
          'https://panamericana.pe/locales/463414-dia-depresion-linea-113-brinda-orientacion-apoyo-psicologico-gratuito-24-horas-dia',
        checked: numbersChecked,
      },
    ],
  },
  EC: {
    crisis: [
      {
        name: 'Línea 171, opción 6',
        phone: '171',
        hours: '24/7',
        grade: 'A',
        source:
          'https://www.expreso.ec/buenavida/el-pacto-nacional-por-la-salud-mental-5-servicios-gratuitos-en-ecuador-274020.html',
        checked: numbersChecked,
      },
    ],
  },
  PY: {
    crisis: [
      {
        phone: '155',
        hours: '24/7',
        grade: 'B',
        source:
          'https://lanacionpy-lanacionpy-prod.web.arc-cdn.net/pais/2025/06/24/no-estas-solo-salud-habilita-linea-155-para-situaciones-de-crisis-en-salud-mental/?outputType=amp',
        checked: numbersChecked,
      },
    ],
  },
  UY: {
    crisis: [
      {
        phone: '0800 0767',
        hours: '24/7',
        grade: 'A',
        source:
          'https://www.montevideo.com.uy/Noticias/-No-estas-solo--la-campana-de-ASSE-por-el-Dia-Nacional-de-Prevencion-del-Suicidio-uc792344',
        checked: numbersChecked,
      },
    ],
    note: 'From a mobile phone also *0767.',
  },
  JP: {
    crisis: [
      {
        phone: '0120-279-338',
        hours: '24/7',
        grade: 'A',
        source: 'http://279338.jp/yorisoi/',
        checked: numbersChecked,
      },
    ],
    note: 'Iwate, Miyagi and Fukushima have a number of their own: 0120-279-226.',
  },
  KR: {
    helplines: [
      {
        phone: '1342',
        hours: '24/7',
        grade: 'A',
        source: 'https://www.news1.kr/articles/?5422918',
        checked: numbersChecked,
      },
    ],
    crisis: [
      {
        phone: '109',
        hours: '24/7',
        grade: 'A',
        source: 'https://newspim.com/news/view/20240102000281',
        checked: numbersChecked,
      },
    ],
  },
  CN: {
    crisis: [
      {
        phone: '12356',
        grade: 'A',
        source: 'http://gs.people.com.cn/BIG5/n2/2024/1227/c183356-41089989.html',
        checked: numbersChecked,
      },
    ],
    note: 'Open at least 18 hours a day; the hours differ by city.',
  },
  HK: { crisis: [{ phone: '18111', grade: 'A', source: publicPages, checked: numbersChecked }] },
  TW: {
    helplines: [
      {
        phone: '0800-770-885',
        hours: '24/7',
        grade: 'A',
        source:
          'https://tw.news.yahoo.com/%E5%8A%A9%E9%9D%92%E5%B0%91%E5%B9%B4%E9%81%A0%E9%9B%A2%E6%AF%92%E5%AE%B3-%E4%B8%AD%E5%B8%82%E8%A1%9B%E7%94%9F%E5%B1%80%E6%8E%A8%E5%85%8D%E8%B2%BB%E6%88%92%E7%99%AE%E6%9C%8D%E5%8B%99-032330712.html',
        checked: numbersChecked,
      },
    ],
    crisis: [{ phone: '1925', grade: 'A', source: 'https://udn.com/news/story/7266/8943789', checked: numbersChecked }],
  },
  IN: {
    crisis: [
      {
        name: 'Tele MANAS',
        phone: '14416',
        hours: '24/7',
        grade: 'A',
        source:
          'https://theshillongtimes.com/2025/02/07/tele-manas-mental-health-helpline-handles-over-18-1-lakh-calls-centre/',
        checked: numbersChecked,
      },
    ],
    note: 'Never shown: 1933, which passes callers to the police.',
  },
  SG: {
    crisis: [
      {
        phone: '1771',
        hours: '24/7',
        grade: 'A',
        source:
          'https://www.moh.gov.sg/newsroom/national-mindline-1771-to-provide--round-the-clock-support-for-mental-health',
        checked: numbersChecked,
      },
    ],
  },
  MY: {
    crisis: [
      {
        phone: '15555',
        hours: '8:00–24:00',
        grade: 'A',
        source: 'https://vietnamnews.vn/world/1763284/malaysia-sees-record-surge-in-mental-health-calls.html',
        checked: numbersChecked,
      },
    ],
  },
  PH: {
    crisis: [
      {
        phone: '1553',
        hours: '24/7',
        grade: 'A',
        source: 'https://www.sunstar.com.ph/cebu/nearly-700-call-ncmh-during-the-holidays',
        checked: numbersChecked,
      },
    ],
  },
  TH: {
    crisis: [
      {
        phone: '1323',
        hours: '24/7',
        grade: 'A',
        source: 'https://www.hfocus.org/content/2023/05/27615',
        checked: numbersChecked,
      },
    ],
  },
  LK: {
    crisis: [
      {
        phone: '1926',
        grade: 'B',
        source:
          'https://lankabusinessnews.com/airtel-nimh1926-mental-health-chatline-a-lifeline-for-sri-lankans-in-crisis',
        checked: numbersChecked,
      },
    ],
  },
  VN: {
    crisis: [
      {
        phone: '096 306 1414',
        hours: '13:00–20:30',
        days: [3, 7],
        grade: 'B',
        source: 'http://tintuc.vdong.vn/10/1543422.htm',
        checked: numbersChecked,
      },
    ],
  },
  EG: { helplines: [{ phone: '16023', grade: 'A', source: publicPages, checked: numbersChecked }] },
};
