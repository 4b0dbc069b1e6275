// @ts-check
import { randomFor } from './random.mjs';

/** Towns that do not exist, in Japanese and in English. */
const TOWNS = /** @type {const} */ ([
  ['花園町', 'Hanazono-cho'],
  ['虹見台', 'Nijimidai'],
  ['月影', 'Tsukikage'],
  ['風車町', 'Fusha-machi'],
  ['星降坂', 'Hoshifurizaka'],
  ['霞橋通', 'Kasumibashi-dori'],
]);
const PERSONS = ['総務部　御中', '経営企画室　御中', '架空 太郎', '架空 花子'];

/**
 * How firms are reached: every address is in a prefecture that does not exist, with postcodes that begin with 000, and every e-mail
 * address in the domain that is kept for examples. A few firms lack one or the other.
 * @param {readonly import('./firms.mjs').Firm[]} firms
 * @returns {ReadonlyMap<string, readonly [email: string, postcode: string, address: string, contact: string]>} by id
 */
export function makeContacts(firms) {
  const random = randomFor('contacts');
  return new Map(
    firms.map(({ id, language }, index) => {
      const [town, english] = TOWNS[random.below(TOWNS.length)] ?? TOWNS[0];
      const place = [1 + random.below(5), 1 + random.below(20), 1 + random.below(15)].join('-');
      const floor = index % 9 === 4 ? 1 + random.below(9) : 0;
      const japanese = `架空県架空市${town}${place}${floor > 0 ? `　架空第二ものづくりセンタービル${floor}階` : ''}`;
      const address = language === 'en' ? `${place} ${english}, Kakuu City, Kakuu` : japanese;
      const postcode = `000-${String(1 + random.below(9998)).padStart(4, '0')}`;
      const email = index % 13 === 7 ? '' : `survey@${id.toLowerCase()}.example.jp`;
      const person = language === 'ja' && index % 6 === 2 ? (PERSONS[random.below(PERSONS.length)] ?? '') : '';
      return [id, index % 27 === 20 ? [email, '', '', ''] : [email, postcode, address, person]];
    }),
  );
}
