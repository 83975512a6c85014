import { h } from './dom.js';
import { search } from './search.js';
import { questions } from './questions.js';
import { home, entityPage, articlePage } from './views.js';

const main = document.getElementById('main');
const VIEWS = { '': home, entity: entityPage, article: articlePage, queries: questions };
let showing;

async function show() {
  showing?.abort();
  showing = new AbortController();
  const { signal } = showing;
  const [name, ...parameters] = location.hash.replace(/^#\/?/, '').split('/');
  const late = setTimeout(() => main.replaceChildren(h('p', { class: 'waiting' }, '正在载入…')), 250);
  try {
    const view = VIEWS[name];
    if (!view) throw new Error('没有这样的页面。');
    const [title, ...content] = await view(signal, ...parameters.map(decodeURIComponent));
    if (signal.aborted) return;
    document.title = `${title} · 新闻图谱 newsgraph`;
    main.replaceChildren(...content);
    const quoted = main.querySelector('.quoted');
    if (quoted) quoted.scrollIntoView({ block: 'center' });
    else window.scrollTo(0, 0);
  } catch (failed) {
    if (signal.aborted) return;
    document.title = '出错了 · 新闻图谱 newsgraph';
    const words = failed.status === 404 ? '图谱里没有这一条，它可能已随文章撤回。'
      : failed instanceof URIError ? '这个地址不完整，请从搜索或列表里重新打开。' : failed.message;
    main.replaceChildren(h('div', { class: 'notice', role: 'alert' }, h('h1', null, '没能显示这一页'), h('p', null, words), h('p', null, h('a', { href: '#/' }, '回到概览'))));
  } finally {
    clearTimeout(late);
  }
}

window.addEventListener('hashchange', show);
search();
show();
