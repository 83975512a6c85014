import { h } from './dom.js';
import { get } from './api.js';
import { TYPES, day, number } from './words.js';
import { entityLink, articleLink } from './parts.js';

/** The search box: suggestions while typing, arrows and Enter to choose, "/" to come here. */
export function search() {
  const input = document.getElementById('search'), list = document.getElementById('suggestions');
  let asked, hits = [], chosen = -1, timer;

  function hide() {
    list.hidden = true; chosen = -1;
    input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant');
  }
  function choose(at) {
    chosen = at;
    [...list.children].forEach((item, index) => item.setAttribute('aria-selected', index === at));
    if (at >= 0) { input.setAttribute('aria-activedescendant', `hit-${at}`); list.children[at].scrollIntoView({ block: 'nearest' }); }
  }
  function go(at) {
    clearTimeout(timer); asked?.abort();
    location.hash = hits[at].link;
    input.value = ''; input.blur(); hide();
  }
  const suggestion = (at, look, ...parts) => h('li', { id: `hit-${at}`, role: 'option', class: look, 'aria-selected': 'false', onmousedown: pressed => { pressed.preventDefault(); go(at); } },
    h('span', { class: 'dot' }), parts);
  function show(found, text) {
    const things = found.results.map(hit => ({ link: entityLink(hit.iri), look: hit.type, parts: [
      h('span', null, hit.name), hit.matched !== hit.name && h('small', null, hit.matched), h('span', { class: 'count' }, `${TYPES[hit.type]} · ${number(hit.mentions)}`)] }));
    const texts = found.articles.map(({ article, excerpt }) => ({ link: articleLink(article.iri), look: 'article', parts: [
      h('span', { title: excerpt }, article.headline), h('span', { class: 'count' }, '报道', article.published && ` · ${day(article.published)}`)] }));
    hits = [...things, ...texts];
    list.replaceChildren(...hits.map((hit, at) => suggestion(at, hit.look, ...hit.parts)));
    if (!hits.length) list.append(h('li', { class: 'none', role: 'option', 'aria-disabled': 'true' }, `没有名字或报道里含“${text}”`));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    choose(hits.length && text ? 0 : -1);
  }
  async function ask() {
    asked?.abort();
    asked = new AbortController();
    const text = input.value.trim();
    try {
      show(await get('/api/search', { q: text, limit: 12, articles: 4 }, asked.signal), text);
    } catch (failed) {
      if (failed.name !== 'AbortError') { list.replaceChildren(h('li', { class: 'none' }, failed.message)); list.hidden = false; }
    }
  }
  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, 90); });
  input.addEventListener('focus', ask);
  input.addEventListener('blur', hide);
  input.addEventListener('keydown', pressed => {
    if (pressed.isComposing) return;
    if (pressed.key === 'Escape') { input.blur(); return; }
    const step = { ArrowDown: 1, ArrowUp: -1 }[pressed.key];
    if (step && hits.length) { choose((chosen + step + hits.length) % hits.length); pressed.preventDefault(); }
  });
  input.form.addEventListener('submit', async sent => {
    sent.preventDefault();
    clearTimeout(timer);
    if (chosen < 0 || list.hidden) await ask();
    if (hits.length) go(Math.max(chosen, 0));
  });
  document.addEventListener('keydown', pressed => {
    if (pressed.key === '/' && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName)) { input.focus(); pressed.preventDefault(); }
  });
}
