import { h, outside } from './dom.js';
import { TYPES, EVENTS, RELATIONS, STATUS, MODALITY, day, percent, number } from './words.js';

export const entityLink = iri => `#/entity/${encodeURIComponent(iri)}`;
export const articleLink = (iri, start, end) => `#/article/${encodeURIComponent(iri)}` + (end ? `/${start},${end}` : '');

export const entity = label => h('a', { class: `entity ${label.type}`, href: entityLink(label.iri), title: TYPES[label.type] }, label.name);
export const chip = label => h('a', { class: `chip ${label.type}`, href: entityLink(label.iri) }, h('span', { class: 'dot' }), label.name, h('small', null, number(label.mentions)));
export const empty = words => h('p', { class: 'empty' }, words);

const listed = labels => labels.flatMap((label, at) => at ? ['、', entity(label)] : [entity(label)]);

export function quote(evidence) {
  return h('blockquote', null, evidence.sentence,
    h('footer', null,
      h('a', { href: articleLink(evidence.article, evidence.start, evidence.end) }, `《${evidence.headline}》`),
      evidence.published && h('time', null, day(evidence.published)),
      h('span', { title: evidence.rules.join(', ') }, `可信度 ${percent(evidence.confidence)}`),
      evidence.url && outside(evidence.url, '原文 ↗')));
}

function proof(evidence) {
  if (!evidence.length) return null;
  return h('details', { class: 'evidence' }, h('summary', null, `依据 ${evidence.length} 句`), evidence.map(quote));
}

const fact = (line, evidence) => h('div', { class: 'fact' }, h('p', null, line), proof(evidence));

export function post(each) {
  const status = STATUS[each.status] && h('span', { class: 'badge soft' }, STATUS[each.status]);
  return fact([entity(each.person), ' ', each.organization && [entity(each.organization), ' '], h('b', null, each.title), ' ', status], each.evidence);
}

export const relation = each => fact([entity(each.subject), h('span', { class: 'muted' }, ` ${RELATIONS[each.predicate] ?? each.predicate} `), entity(each.object)], each.evidence);

export const statement = each => fact([entity(each.speaker), '：“', each.text, '”'], each.evidence);

const dates = event => event.begin && (event.end ? `${event.begin} – ${event.end}` : event.begin);

export function event(each) {
  const modality = MODALITY[each.modality] && h('span', { class: 'badge soft' }, MODALITY[each.modality]);
  return h('div', null,
    h('p', null, h('time', null, dates(each) ?? '日期不详'), h('span', { class: 'badge Event' }, EVENTS[each.type] ?? each.type), ' ', modality),
    h('p', null, listed(each.agents), h('b', null, ` ${each.trigger} `), listed(each.targets),
      each.participants.length > 0 && [h('span', { class: 'muted' }, ' · 参与 '), listed(each.participants)],
      each.place && [h('span', { class: 'muted' }, ' · 在 '), entity(each.place)]),
    proof(each.evidence));
}

export const timeline = events => events.length
  ? h('ol', { class: 'timeline' }, events.map(each => h('li', null, event(each))))
  : empty('没有读到与之相关的事件。');

export function articleItem(article, note) {
  return h('li', null, h('a', { class: 'headline', href: articleLink(article.iri) }, article.headline || article.iri),
    h('small', null, [day(article.published), ...article.publishers, ...article.sections, note].filter(Boolean).join(' · ')));
}

export function tabs(all) {
  const shown = all.filter(tab => tab.count !== 0);
  const panel = h('div', { class: 'panel', role: 'tabpanel', tabindex: '0' });
  const buttons = shown.map((tab, at) => h('button', {
    type: 'button', role: 'tab', 'aria-selected': 'false', tabindex: '-1',
    onclick: () => choose(at),
    onkeydown: pressed => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[pressed.key];
      if (step) { choose((at + step + shown.length) % shown.length); pressed.preventDefault(); }
    },
  }, tab.title, tab.count !== undefined && h('small', null, ` ${number(tab.count)}`)));
  function choose(at, quietly) {
    buttons.forEach((button, index) => { button.setAttribute('aria-selected', index === at); button.tabIndex = index === at ? 0 : -1; });
    if (!quietly) buttons[at].focus();
    panel.replaceChildren(...[shown[at].content()].flat());
  }
  if (!shown.length) return h('aside', { class: 'card side' }, h('div', { class: 'panel' }, empty('没有读到相关事实。')));
  choose(0, true);
  return h('aside', { class: 'card side' }, h('div', { class: 'tabs', role: 'tablist' }, buttons), panel);
}
