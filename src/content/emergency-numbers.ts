/**
 * The number that brings an ambulance, for every ISO 3166-1 region. Data, not translatable text. Where each number was
 * read: `number-sources.ts`.
 */

/**
 * Each number is followed by the two-letter codes of its regions. `0` marks regions where no number was verified. One
 * string, because an object would be twice the download.
 */
const table =
  '0AFAQBVCDCGCMETGNGQGSHMIOKMKPMRNANFPNSOSXSZTDTFTGTKTMUM' +
  '000AUCCCX' +
  '14DZ' +
  '15EHGFGPMAMFMLMQNCNEPFPMREWFYT' +
  '18BFBLDJ' +
  '101ILPS' +
  '102MVNP' +
  '103AMBYKGKZMNRUTJUAUZ' +
  '104CU' +
  '106PE' +
  '107AR' +
  '110JMSY' +
  '111NRNZPG' +
  '112AOAXAZBEBGBIBJBTCYCZDEDKEEESFIFOFRGEGLGRHRHUIEINISITKWLTLULVMCMDMTNGNLPLPTROSESISKSTTLTRTZVU' +
  '113GWNOSJ' +
  '114ERMU' +
  '115IRSRVN' +
  '116ADGMHT' +
  '117MGMZ' +
  '118BOSMVA' +
  '119IDJPKHKRTW' +
  '120CN' +
  '121LS' +
  '123COEGGT' +
  '124BAME' +
  '127AL' +
  '128NI' +
  '130CV' +
  '131CL' +
  '132SV' +
  '140LB' +
  '144ATCHLI' +
  '185CI' +
  '190GITN' +
  '191YE' +
  '192BRMM' +
  '193GH' +
  '194KIMKRSXK' +
  '195LA' +
  '511BB' +
  '811TT' +
  '911AGAIASAWBMBQBSBZCACRDOECFJFMGDGUHNIQJOKNKYLCLRMHMPMSMXPAPHPRPWPYSBSHTCTVUSUYVCVEVGVIWS' +
  '912CWRW' +
  '913GY' +
  '933TO' +
  '991BNZM' +
  '995SG' +
  '997BWSA' +
  '998AEMW' +
  '999BDBHCKDMFKGBGGHKIMJEKEMOMYNUQASCSDSLSSUGZW' +
  '1122PK' +
  '1220CF' +
  '1300GA' +
  '1515LYSN' +
  '1669TH' +
  '1990LK' +
  '9999OM' +
  '10177ZA';

/**
 * Returns a region’s number by its upper-case code; `0` if none was verified, `undefined` if there is no such region.
 */
const lookUp = (code: string): string | undefined =>
  /^[A-Z]{2}$/.test(code) ? new RegExp(`(\\d+)(?:[A-Z]{2})*?${code}`).exec(table)?.[1] : undefined;

/** Whether this is the code of a region (ISO 3166-1 alpha-2, and `XK` for Kosovo), in upper case. */
export const isRegion = (code: string): boolean => lookUp(code) !== undefined;

/** Returns the number that brings an ambulance, or `undefined` if none was verified. */
export const emergencyNumber = (code: string): string | undefined => {
  const number = lookUp(code);
  return number === '0' ? undefined : number;
};

/** All region codes, in alphabetical order. */
export const regionCodes: readonly string[] = /* @__PURE__ */ table.match(/[A-Z]{2}/g)!.sort();
