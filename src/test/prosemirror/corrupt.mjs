/** Breaks the JSON of a step, as a hostile or faulty client would. */
import { mark } from './documents.mjs';

const NUMBERS = [-1, 0, 1, 2, 1.5, 1e9, 1e18, 4294967296, -0.5];
const VALUES = [null, true, '', 'x', 'javascript:alert(1)', [], {}, { type: 'text', text: '' }, { type: 'image' }];
const TYPES = [
  'doc', 'section', 'paragraph', 'heading', 'bullet_list', 'list_item', 'table', 'table_row', 'table_cell', 'text',
  'hard_break', 'image', 'strong', 'comment', 'insertion', '__proto__', 'constructor',
];

/** Every place in the JSON, as its holder and its key. */
function places(json, found = []) {
  for (const key of Object.keys(json)) {
    found.push([json, key]);
    if (json[key] !== null && typeof json[key] === 'object') places(json[key], found);
  }
  return found;
}

function nested(random) {
  let node = { type: 'paragraph' };
  for (let i = random.pick([2, 10, 23, 24, 25, 60]); i > 0; i--) {
    node = { type: 'bullet_list', content: [{ type: 'list_item', content: [{ type: 'paragraph' }, node] }] };
  }
  return node;
}

function once(random, json) {
  const [holder, key] = random.pick(places(json));
  const value = holder[key];
  if (typeof value === 'number' && random.chance(0.8)) {
    holder[key] = random.chance(0.7) ? value + random.below(9) - 4 : random.pick(NUMBERS);
    return;
  }
  if (key === 'type' && random.chance(0.8)) {
    holder[key] = random.pick(TYPES);
    return;
  }
  if (key === 'content' && Array.isArray(value) && random.chance(0.6)) {
    const at = random.below(value.length + 1);
    if (random.chance(0.5)) value.splice(at, random.below(2), nested(random));
    else value.splice(at, 1);
    return;
  }
  if (key === 'marks' && Array.isArray(value) && random.chance(0.6)) {
    value.splice(random.below(value.length + 1), random.below(2), mark(random).toJSON());
    return;
  }
  switch (random.below(5)) {
    case 0:
      delete holder[key];
      break;
    case 1:
      holder[key] = structuredClone(random.pick(VALUES));
      break;
    case 2:
      holder[random.pick(['extra', 'marks', 'attrs', 'text', 'openStart', 'structure'])] = structuredClone(random.pick(VALUES));
      break;
    case 3:
      holder[key] = random.pick(NUMBERS);
      break;
    default: {
      const [other, name] = random.pick(places(json));
      const copy = structuredClone(other[name]);
      holder[key] = copy;
    }
  }
}

/** Still a step by its form, only not one for this document. */
function displaced(random, json) {
  const off = random.below(9) - 4;
  for (const name of ['from', 'gapFrom', 'gapTo', 'to', 'pos']) {
    if (name in json) json[name] = Math.max(0, json[name] + off + random.below(2));
  }
  if ('insert' in json && random.chance(0.3)) json.insert = Math.max(0, json.insert + random.below(3) - 1);
  if (json.slice && random.chance(0.5)) {
    const side = random.pick(['openStart', 'openEnd']);
    json.slice[side] = Math.max(0, (json.slice[side] ?? 0) + random.below(3) - 1);
  }
  if (random.chance(0.2)) json.structure = true;
  if (random.chance(0.2) && json.stepType === 'replace') delete json.slice;
}

export function corrupted(random, step) {
  const json = JSON.parse(JSON.stringify(step));
  if (random.chance(0.6)) {
    displaced(random, json);
    return json;
  }
  for (let i = 1 + random.below(2); i > 0; i--) once(random, json);
  return JSON.parse(JSON.stringify(json));
}
