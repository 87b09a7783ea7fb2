import { percentOf } from '../state/region.js';
import { page } from './page.js';

/** Which place of an exhibit an opinion points at. @param {any} place @param {string} [kind] of the exhibit's file */
export function placeWords({ page: number, second, region }, kind) {
  if (second !== undefined) {
    const [minutes, seconds] = [Math.floor(second / 60), String(second % 60).padStart(2, '0')];
    return page.say('opinion.at-second', { n: `${minutes}:${seconds}` });
  }
  const at = kind === 'IMAGE' ? page.say('opinion.at-picture') : page.say('opinion.at-page', { n: number });
  if (!region) return at;
  const { x, y, width, height } = percentOf(region);
  return `${at} ${page.say('opinion.region', { x, y, right: Math.round((x + width) * 10) / 10, bottom: Math.round((y + height) * 10) / 10 })}`;
}
