import { h } from './dom.js';
import { get } from './api.js';
import { table, term } from './table.js';
import { COLUMNS, TYPES, EVENTS, RELATIONS, STATUS, MODALITY, ROLES, KINDS, YES_NO, number } from './words.js';

const WORDS = { type: EVENTS, kind: { ...EVENTS, ...TYPES, Membership: KINDS.post }, change: EVENTS, relation: RELATIONS, status: STATUS, modality: MODALITY, role: ROLES, direct: YES_NO };
const WIDE = matchMedia('(min-width: 981px)');
const INPUT = { date: 'date', integer: 'number', decimal: 'number' };
const link = (name, values) => `#/queries/${name}/${encodeURIComponent(new URLSearchParams(values))}`;

function cell(name, value) {
  if (name === 'kinds') return value?.value.split(' ').map(kind => EVENTS[kind] ?? kind).join('、');
  const words = WORDS[name]?.[value?.value];
  return words ?? term(value);
}

function form(query, told) {
  const fields = query.parameters.map(each => h('label', { class: 'field' }, h('span', null, each.titleZh),
    h('input', { name: each.name, type: INPUT[each.kind] ?? 'text', step: 'any', value: told.get(each.name) ?? '', placeholder: each.kind === 'string' ? '不限' : each.standard })));
  const send = sent => {
    sent.preventDefault();
    const values = [...new FormData(sent.target)].filter(([, value]) => value !== '');
    location.hash = link(query.name, values);
  };
  return h('form', { class: 'row', onsubmit: send }, fields, h('button', { class: 'primary', type: 'submit' }, '查询'));
}

async function answer(query, told, signal) {
  const rows = await get(`/api/queries/${query.name}`, [...told], signal);
  const address = `/api/queries/${query.name}?${new URLSearchParams([...told, ['format', 'csv']])}`;
  return h('section', { class: 'card' },
    h('h2', null, `${number(rows.results.bindings.length)} 行`, h('small', null, h('a', { href: address, download: `${query.name}.csv` }, '下载 CSV'))),
    table(rows, name => COLUMNS[name] ?? name, cell));
}

/* The library of named queries: all of them at the side, folded where they would hide the one that was chosen. */
export async function questions(signal, name, values) {
  const { queries } = await get('/api/queries', {}, signal);
  const query = queries.find(each => each.name === name) ?? queries.find(each => each.name === 'posts') ?? queries[0];
  const told = new URLSearchParams(values ?? '');
  const command = ['./newsgraph query', query.name, ...[...told].map(([key, value]) => `${key}='${value}'`)].join(' ');
  return [query.titleZh, h('div', { class: 'library' },
    h('nav', { class: 'card', 'aria-label': '常用查询' }, h('details', { open: WIDE.matches || !name }, h('summary', null, '常用查询'), h('ul', { class: 'list' }, queries.map(each =>
      h('li', null, h('a', { href: link(each.name, []), 'aria-current': each === query ? 'page' : null, title: each.titleEn }, each.titleZh)))))),
    h('div', { class: 'stack' },
      h('section', { class: 'card' }, h('h1', null, query.titleZh), h('p', { class: 'muted' }, query.titleEn), form(query, told),
        h('details', { class: 'evidence' }, h('summary', null, '查询文本与命令'), h('pre', null, command), h('pre', null, query.text))),
      await answer(query, told, signal)))];
}
