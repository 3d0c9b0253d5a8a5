/** What the server refuses although ProseMirror would take it: said a second time, apart from the Java code. */
import { Slice } from 'prosemirror-model';
import { limits, schema } from './document/schema.ts';

const STEPS = {
  replace: [['from', 'to'], ['slice', 'structure']],
  replaceAround: [['from', 'gapFrom', 'gapTo', 'to'], ['insert', 'slice', 'structure']],
  addMark: [['from', 'to'], ['mark']],
  removeMark: [['from', 'to'], ['mark']],
  addNodeMark: [['pos'], ['mark']],
  removeNodeMark: [['pos'], ['mark']],
  attr: [['pos'], ['attr', 'value']],
  markSet: [[], ['steps']],
};

const isObject = (json) => json !== null && typeof json === 'object' && !Array.isArray(json);
const only = (json, names) => isObject(json) && Object.keys(json).every((name) => names.includes(name));
const position = (value) => Number.isInteger(value) && value >= 0 && value <= 0x3fffffff;
const known = (table, name) => typeof name === 'string' && Object.hasOwn(table, name);

/** One value of an attribute is neither deep nor endless. */
function bounded(value, depth = 8, left = { values: 1000 }) {
  if (depth === 0 || left.values-- === 0) return false;
  return value === null || typeof value !== 'object' || Object.values(value).every((each) => bounded(each, depth - 1, left));
}

function attrs(json, type) {
  return json === undefined || (only(json, Object.keys(type.attrs)) && Object.values(json).every((value) => bounded(value)));
}

function mark(json) {
  return only(json, ['type', 'attrs']) && known(STRICT_MARKS, json.type) && attrs(json.attrs, schema.marks[json.type]);
}

const STRICT_MARKS = Object.fromEntries(Object.keys(schema.marks).map((name) => [name, true]));
const STRICT_NODES = Object.fromEntries(Object.keys(schema.nodes).map((name) => [name, true]));

function node(json, depth) {
  if (depth < 0 || !isObject(json)) return false;
  const text = 'text' in json;
  if (text !== (json.type === 'text') || !only(json, text ? ['type', 'text', 'marks'] : ['type', 'attrs', 'content', 'marks'])) {
    return false;
  }
  if (!known(STRICT_NODES, json.type) || !attrs(json.attrs, schema.nodes[json.type])) return false;
  if (text && (typeof json.text !== 'string' || json.text.includes('\0'))) return false;
  if (json.marks !== undefined && !(Array.isArray(json.marks) && json.marks.every(mark))) return false;
  return json.content === undefined || nodes(json.content, depth - 1);
}

function nodes(json, depth) {
  return Array.isArray(json) && json.every((each) => node(each, depth));
}

function slice(json) {
  if (json === undefined) return true;
  if (!only(json, ['content', 'openStart', 'openEnd'])) return false;
  if (json.openStart !== undefined && !position(json.openStart)) return false;
  if (json.openEnd !== undefined && !position(json.openEnd)) return false;
  if (json.content !== undefined && !nodes(json.content, limits.depth)) return false;
  try {
    const read = Slice.fromJSON(schema, json);
    const most = Slice.maxOpen(read.content);
    return read.openStart <= most.openStart && read.openEnd <= most.openEnd;
  } catch {
    return false;
  }
}

export function strict(json) {
  if (!isObject(json) || !known(STEPS, json.stepType)) return false;
  const [positions, others] = STEPS[json.stepType];
  if (!only(json, ['stepType', ...positions, ...others])) return false;
  if (!positions.every((name) => position(json[name]))) return false;
  if (!positions.every((name, i) => i === 0 || json[positions[i - 1]] <= json[name])) return false;
  if (json.structure !== undefined && typeof json.structure !== 'boolean') return false;
  if (others.includes('mark') && !mark(json.mark)) return false;
  if (others.includes('value') && (json.value === undefined || !bounded(json.value))) return false;
  if (others.includes('steps')) {
    const inner = (step) => isObject(step) && ['addMark', 'removeMark'].includes(step.stepType) && strict(step);
    return Array.isArray(json.steps) && json.steps.every(inner);
  }
  if (!slice(json.slice)) return false;
  return !others.includes('insert') || (position(json.insert) && json.insert <= Slice.fromJSON(schema, json.slice).size);
}

function height(parent) {
  let highest = 0;
  parent.forEach((child) => (highest = Math.max(highest, 1 + height(child))));
  return highest;
}

/** Whether the whole document keeps to the schema and the limits. */
export function valid(doc) {
  try {
    doc.check();
    return height(doc) <= limits.depth && doc.content.size <= limits.size;
  } catch {
    return false;
  }
}
