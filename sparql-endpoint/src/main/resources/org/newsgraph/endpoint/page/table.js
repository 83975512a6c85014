import { h, outside } from './dom.js';
import { entityLink, articleLink, empty } from './parts.js';

const ROWS = 2000;
const isEntity = iri => /\/(entity|person|organization|place|product|work|occasion|event)\/|#(person|organization|place|product|work|occasion|event)-\d+$/.test(iri);

/* One value of a result: articles, their sentences and entities lead to their pages. */
export function term(value) {
  if (!value) return '';
  if (value.type !== 'uri') return value.value;
  const stretch = /^(.*\/article\/[^#]*)(?:#char=(\d+),(\d+))?$/.exec(value.value);
  if (stretch) return h('a', { href: '/' + articleLink(stretch[1], stretch[2], stretch[3]), title: value.value }, stretch[2] ? '看原句' : '看文章');
  if (isEntity(value.value)) return h('a', { href: '/' + entityLink(value.value) }, value.value);
  return outside(value.value, value.value);
}

/* The rows of a SELECT; `heading` and `cell` may put words in place of names and values. */
export function table(results, heading = name => name, cell = (name, value) => term(value)) {
  const names = results.head.vars, rows = results.results.bindings;
  if (!rows.length) return empty('没有符合条件的结果。');
  return h('div', { class: 'table' },
    h('table', null,
      h('thead', null, h('tr', null, names.map(name => h('th', { scope: 'col' }, heading(name))))),
      h('tbody', null, rows.slice(0, ROWS).map(row => h('tr', null, names.map(name => h('td', null, cell(name, row[name]))))))),
    rows.length > ROWS && h('p', { class: 'muted' }, `只显示前 ${ROWS} 行。`));
}
