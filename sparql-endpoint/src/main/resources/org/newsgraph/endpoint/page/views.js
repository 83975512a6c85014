import { h, outside } from './dom.js';
import { get } from './api.js';
import { graph } from './graph.js';
import { TYPES, day, number } from './words.js';
import { chip, empty, quote, post, relation, statement, timeline, articleItem, tabs, entity, entityLink } from './parts.js';

export async function home(signal) {
  const [stats, top, latest] = await Promise.all([
    get('/api/stats', {}, signal), get('/api/search', { limit: 40 }, signal), get('/api/articles', { limit: 12 }, signal)]);
  const sum = counts => Object.values(counts).reduce((one, other) => one + other, 0);
  const figure = (value, name) => h('div', { class: 'card' }, h('b', null, number(value)), h('span', { class: 'muted' }, name));
  if (!stats.articles) {
    return ['概览', h('div', { class: 'hero' }, h('h1', null, '图谱还是空的'), h('p', null, '用 ./newsgraph ingest <文件夹> 读入文章，或用 ./newsgraph demo 载入示例，然后刷新此页。'))];
  }
  return ['概览',
    h('div', { class: 'hero' }, h('h1', null, '新闻里的人、机构与事件'), h('p', null, '每一条事实都可以追溯到写出它的那句话。搜索一个名字，或从下面开始。')),
    h('div', { class: 'figures' }, figure(stats.articles, '文章'), figure(sum(stats.entities), '实体'), figure(stats.facts.events, '事件'), figure(stats.facts.positions, '职务'), figure(stats.facts.relations, '关系'), figure(stats.facts.statements, '言论'), figure(stats.quads, '四元组')),
    h('div', { class: 'columns' },
      h('section', { class: 'card' }, h('h2', null, '提及最多'), Object.keys(TYPES).map(type => {
        const some = top.results.filter(each => each.type === type).slice(0, 10);
        return some.length > 0 && h('div', null, h('h3', { class: 'muted' }, TYPES[type]), some.map(chip));
      })),
      h('section', { class: 'card' }, h('h2', null, '最新文章'), h('ul', { class: 'list' }, latest.articles.map(each => articleItem(each))))) ];
}

export async function entityPage(signal, iri) {
  const [view, around] = await Promise.all([get('/api/entity', { iri }, signal), get('/api/neighbourhood', { iri, limit: 40 }, signal)]);
  const { facts } = view;
  const box = h('div', { 'aria-live': 'polite' });
  const close = () => box.replaceChildren();
  const showEdge = edge => box.replaceChildren(h('section', { class: 'card evidence-box' },
    h('button', { type: 'button', class: 'close', 'aria-label': '关闭', onclick: close }, '×'),
    h('h2', null, entity(edge.source), h('span', { class: 'muted' }, ` ${edge.words} `), entity(edge.target), edge.date && h('small', null, edge.date)),
    edge.evidence.length ? edge.evidence.map(quote) : empty('没有记录依据。')));
  const stage = around.edges.length
    ? graph(around, showEdge)
    : h('section', { class: 'card' }, empty('还没有读到它与其他实体的关系。'));
  return [view.entity.name,
    h('div', { class: 'entity-head' }, h('h1', null, view.entity.name), h('span', { class: `badge ${view.entity.type}` }, TYPES[view.entity.type] ?? view.entity.type),
      h('span', { class: 'muted' }, `${number(view.articles.length)} 篇文章，提及 ${number(view.entity.mentions)} 次`),
      view.otherNames.length > 0 && h('p', null, '又名 ', view.otherNames.join('、')),
      !facts.complete && h('p', null, '事实很多，这里只列出一部分。'),
      view.sameAs.length > 0 && h('p', null, view.sameAs.map(same => outside(same, same)))),
    h('div', { class: 'explorer' },
      h('div', { class: 'stack' }, stage, box),
      tabs([
        { title: '事实', count: facts.posts.length + facts.relations.length, content: () => [
          facts.posts.length > 0 && h('h3', null, '职务'), ...facts.posts.map(post),
          facts.relations.length > 0 && h('h3', null, '关系'), ...facts.relations.map(relation)].filter(Boolean) },
        { title: '时间线', count: facts.events.length, content: () => timeline(facts.events) },
        { title: '言论', count: facts.statements.length, content: () => facts.statements.map(statement) },
        { title: '文章', count: view.articles.length, content: () => h('ul', { class: 'list' }, view.articles.map(each => articleItem(each.article, `提及 ${each.mentions} 次`))) },
      ]))];
}

/* The text from one code point to another, entities marked, the quoted sentence lit. */
function marked(points, from, to, mentions, quoted) {
  const pieces = [];
  const plain = (start, end) => {
    for (const [a, b, lit] of [[start, Math.min(end, quoted[0]), false], [Math.max(start, quoted[0]), Math.min(end, quoted[1]), true], [Math.max(start, quoted[1]), end, false]]) {
      if (a < b) { const text = points.slice(a, b).join(''); pieces.push(lit ? h('span', { class: 'quoted' }, text) : text); }
    }
  };
  let at = from;
  for (const mention of mentions) {
    if (mention.start < at || mention.end > to) continue;
    plain(at, mention.start);
    pieces.push(h('a', { class: `mention ${mention.entity.type}`, href: entityLink(mention.entity.iri), title: `${mention.entity.name} · ${TYPES[mention.entity.type]}` }, points.slice(mention.start, mention.end).join('')));
    at = mention.end;
  }
  plain(at, to);
  return pieces;
}

export async function articlePage(signal, iri, stretch) {
  const view = await get('/api/article', { iri }, signal);
  const { article, facts } = view;
  const points = Array.from(view.text);
  const quoted = (stretch ?? '').split(',').map(Number);
  const light = quoted.length === 2 && quoted.every(Number.isInteger) ? quoted : [-1, -1];
  const lines = [];
  for (let from = 0, at = 0; at <= points.length; at++) {
    if (at === points.length || points[at] === '\n') { lines.push([from, at]); from = at + 1; }
  }
  const [headline, ...paragraphs] = lines.map(([from, to]) => marked(points, from, to, view.mentions, light));
  const distinct = [...new Map(view.mentions.map(each => [each.entity.iri, each.entity])).values()];
  return [article.headline,
    h('div', { class: 'article' },
      h('article', { class: 'card prose' }, h('h1', null, headline.length ? headline : article.headline),
        h('p', { class: 'meta' }, [day(article.published), ...article.publishers, ...article.sections].filter(Boolean).map(text => h('span', null, text)), article.url && outside(article.url, '原文 ↗')),
        paragraphs.map(pieces => h('p', null, pieces))),
      tabs([
        { title: '事件', count: facts.events.length, content: () => timeline(facts.events) },
        { title: '事实', count: facts.posts.length + facts.relations.length, content: () => [
          facts.posts.length > 0 && h('h3', null, '职务'), ...facts.posts.map(post),
          facts.relations.length > 0 && h('h3', null, '关系'), ...facts.relations.map(relation)].filter(Boolean) },
        { title: '言论', count: facts.statements.length, content: () => facts.statements.map(statement) },
        { title: '实体', count: distinct.length, content: () => Object.keys(TYPES).flatMap(type => {
          const some = distinct.filter(each => each.type === type);
          return some.length ? [h('h3', null, TYPES[type]), h('div', null, some.map(chip))] : [];
        }) },
      ]))];
}
