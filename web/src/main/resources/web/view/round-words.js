import { page } from './page.js';

/** @param {string[]} names */
const sides = (names) => names.map((name) => page.say(`round-side.${name}`)).join(page.say('round.and'));

/** Whose evidence a round shows, and who gives opinions on it. @param {any} round @param {number} n */
export const roundWords = ({ turn, shows, opines }, n) => page.say('round.words', { n, shows: sides(shows), turn: page.say(`round-turn.${turn}`), opines: sides(opines) });
