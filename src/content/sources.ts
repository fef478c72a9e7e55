/**
 * Where the content comes from. Every question, rule and group of sentences names its sources by these ids.
 *
 * The article is the origin of the nine signs. Where a newer or stronger source disagrees with it, the other source
 * wins; the piece concerned says so in its `rule`.
 */

/** A document that content is based on. Titles are proper names and are not translated. */
export interface Source {
  readonly title: string;
  readonly publisher: string;
  readonly year: number;
  readonly url?: string;
}

const article = {
  title: 'Klonopin (Clonazepam) Abuse, Addiction, And Treatment Options',
  publisher: 'Isaac Alexis, M.D.',
  year: 2019,
} as const satisfies Source;

const fda2020 = {
  title: 'FDA requiring Boxed Warning updated to improve safe use of benzodiazepine drug class',
  publisher: 'US Food and Drug Administration',
  year: 2020,
  url: 'https://www.fda.gov/drugs/drug-safety-and-availability/fda-requiring-boxed-warning-updated-improve-safe-use-benzodiazepine-drug-class',
} as const satisfies Source;

const label2023 = {
  title: 'Klonopin (clonazepam) tablets, prescribing information',
  publisher: 'US National Library of Medicine, DailyMed',
  year: 2023,
  url: 'https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=cfa0d79a-843c-4b88-95a1-e9511d649ca1',
} as const satisfies Source;

const asam2025 = {
  title: 'Joint Clinical Practice Guideline on Benzodiazepine Tapering',
  publisher: 'American Society of Addiction Medicine and nine other societies',
  year: 2025,
  url: 'https://doi.org/10.1007/s11606-025-09499-2',
} as const satisfies Source;

const asamPatients = {
  title: 'Benzodiazepine Tapering Patient Guide',
  publisher: 'American Society of Addiction Medicine',
  year: 2025,
  url: 'https://eguideline.guidelinecentral.com/i/1539871/15',
} as const satisfies Source;

const asamPocket = {
  title: 'Benzodiazepine Tapering Pocket Guide',
  publisher: 'American Society of Addiction Medicine',
  year: 2025,
  url: 'https://eguideline.guidelinecentral.com/i/1532950',
} as const satisfies Source;

const niceNg215 = {
  title: 'Medicines associated with dependence or withdrawal symptoms (NG215)',
  publisher: 'National Institute for Health and Care Excellence',
  year: 2022,
  url: 'https://www.nice.org.uk/guidance/ng215',
} as const satisfies Source;

const deaths2022 = {
  title: 'Benzodiazepine-Involved Overdose Deaths in the USA: 2000–2019',
  publisher: 'Kleinman and Weiss, Journal of General Internal Medicine',
  year: 2022,
  url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC9198172/',
} as const satisfies Source;

const cdc2024 = {
  title:
    'Seizures, Hyperthermia, and Myocardial Injury in Three Young Adults Who Consumed Bromazolam Disguised as Alprazolam (MMWR 72, 5253)',
  publisher: 'US Centers for Disease Control and Prevention',
  year: 2024,
  url: 'https://www.cdc.gov/mmwr/volumes/72/wr/mm725253a5.htm',
} as const satisfies Source;

const chua2021 = {
  title:
    'Association Between Receipt of Overlapping Opioid and Benzodiazepine Prescriptions From Multiple Prescribers and Overdose Risk',
  publisher: 'Chua and others, JAMA Network Open',
  year: 2021,
  url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8356065/',
} as const satisfies Source;

const dast10 = {
  title: 'DAST-10: scoring and interpretation (table 69)',
  publisher: 'Comorbidity Guidelines, Australia',
  year: 2022,
  url: 'https://comorbidityguidelines.org.au/appendix-w-drug-abuse-screening-test-dast10/dast10-scoring-and-interpretation',
} as const satisfies Source;

const sds2019 = {
  title: 'The Severity of Dependence Scale detects medication misuse and dependence among hospitalized older patients',
  publisher: 'Cheng and others, BMC Geriatrics',
  year: 2019,
  url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC6591833/',
} as const satisfies Source;

const naloxoneBja = {
  title: 'Law Enforcement Naloxone Toolkit: Does naloxone reverse any overdose?',
  publisher: 'Bureau of Justice Assistance, US Department of Justice',
  year: 2024,
  url: 'https://www.bjatraining.org/naloxone/does-naloxone-reverse-any-overdose',
} as const satisfies Source;

const overdoseDay = {
  title: 'Depressant drugs: signs of overdose and how to respond',
  publisher: 'International Overdose Awareness Day, Penington Institute',
  year: 2024,
  url: 'https://www.overdoseday.com/news/depressant-drugs-signs-of-overdose-and-how-to-respond/',
} as const satisfies Source;

const overdoseBenzo = {
  title: 'Overdose fact sheet: benzodiazepines',
  publisher: 'Penington Institute',
  year: 2024,
  url: 'https://www.penington.org.au/resources/ioad-overdose-factsheet-benzodiazepines',
} as const satisfies Source;

const cdcInjecting = {
  title: 'Infectious Diseases in Persons Who Inject Drugs; Safety and Effectiveness of Syringe Services Programs',
  publisher: 'US Centers for Disease Control and Prevention',
  year: 2024,
  url: 'https://www.cdc.gov/persons-who-inject-drugs/about/index.html',
} as const satisfies Source;

const samaritanLaws = {
  title: 'Overdose Good Samaritan laws',
  publisher: 'Network for Public Health Law',
  year: 2023,
  url: 'https://www.networkforphl.org/resources/legal-interventions-to-reduce-overdose-mortality-overdose-good-samaritan-laws/',
} as const satisfies Source;

const samaritanCanada = {
  title: 'About the Good Samaritan Drug Overdose Act',
  publisher: 'Government of Canada',
  year: 2017,
  url: 'https://www.canada.ca/en/health-canada/services/opioids/about-good-samaritan-drug-overdose-act.html',
} as const satisfies Source;

const flumazenil = {
  title: 'Flumazenil injection, prescribing information',
  publisher: 'Drugs.com (copy of the label)',
  year: 2023,
  url: 'https://www.drugs.com/pro/flumazenil-injection.html',
} as const satisfies Source;

const wordsMatter = {
  title: 'Words Matter: Terms to Use and Avoid When Talking About Addiction',
  publisher: 'US National Institute on Drug Abuse',
  year: 2021,
  url: 'https://nida.nih.gov/nidamed-medical-health-professionals/health-professions-education/words-matter-terms-to-use-avoid-when-talking-about-addiction',
} as const satisfies Source;

const wordsTable = {
  title: 'Say This, Not This, Here’s Why (PMC9386168, table 1)',
  publisher: 'PubMed Central',
  year: 2022,
  url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC9386168/table/T1',
} as const satisfies Source;

const brief = {
  title: 'The clinical brief of this project, version 2: what is asked, counted and said',
  publisher: 'clonazepam-self-check',
  year: 2026,
} as const satisfies Source;

export const sources = {
  article,
  'fda-2020': fda2020,
  'label-2023': label2023,
  'asam-2025': asam2025,
  'asam-patients': asamPatients,
  'asam-pocket': asamPocket,
  'nice-ng215': niceNg215,
  'deaths-2022': deaths2022,
  'cdc-2024': cdc2024,
  'chua-2021': chua2021,
  'dast-10': dast10,
  'sds-2019': sds2019,
  'naloxone-bja': naloxoneBja,
  'overdose-day': overdoseDay,
  'overdose-benzo': overdoseBenzo,
  'cdc-injecting': cdcInjecting,
  'samaritan-laws': samaritanLaws,
  'samaritan-canada': samaritanCanada,
  flumazenil,
  'words-matter': wordsMatter,
  'words-table': wordsTable,
  brief,
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;

/** The sources that a visitor is shown at the end of the result. */
export const shownSources: readonly Source[] = [fda2020, label2023, asam2025, article];

/** Version of the words, rules and numbers, independent of the version of the code. */
export const contentVersion = '2.0.0';

/** When the words and rules were last checked against their sources (ISO 8601 date). */
export const contentChecked = '2026-11-25';
