import { h } from './dom.js';
import { table } from './table.js';
import { number } from './words.js';

const PREFIXES = `PREFIX ng: <https://w3id.org/newsgraph/ontology#>
PREFIX schema: <https://schema.org/>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
`;
const EXAMPLES = {
  '谁任什么职务': `SELECT ?person ?title ?organization ?evidence WHERE {
  ?post a org:Membership ; org:member/schema:name ?person ; org:role/skos:prefLabel ?title ; ng:evidence ?evidence .
  OPTIONAL { ?post org:organization/schema:name ?organization }
} LIMIT 100`,
  '按时间排列的事件': `SELECT ?date ?type ?trigger ?actor WHERE {
  ?event a sem:Event, ?type ; ng:trigger ?trigger ; sem:hasTimeStamp ?date ; sem:hasActor/schema:name ?actor .
  FILTER(STRSTARTS(STR(?type), STR(ng:)))
} ORDER BY DESC(?date) LIMIT 100`,
  '提及最多的实体': `PREFIX itsrdf: <http://www.w3.org/2005/11/its/rdf#>
SELECT ?entity (SAMPLE(?n) AS ?name) (COUNT(DISTINCT ?mention) AS ?mentions) WHERE {
  ?mention itsrdf:taIdentRef ?entity . ?entity schema:name ?n
} GROUP BY ?entity ORDER BY DESC(?mentions) LIMIT 50`,
  '谁说了什么': `SELECT ?speaker ?text WHERE {
  ?statement a ng:Statement ; ng:agent/schema:name ?speaker ; schema:text ?text
} LIMIT 100`,
  '一篇文章的全部三元组': `CONSTRUCT { ?s ?p ?o } WHERE {
  { SELECT ?g WHERE { ?g a schema:NewsArticle } LIMIT 1 } GRAPH ?g { ?s ?p ?o }
}`,
};

const editor = document.getElementById('query'), examples = document.getElementById('examples');
const state = document.getElementById('state'), answer = document.getElementById('answer');
const WHY = { 400: '查询不合语法，或不能这样运行。', 413: '结果太大，请加 LIMIT 或换一种格式。', 429: '查询太多，请稍后再试。', 503: '查询用时太久，或服务器正忙。' };
const use = name => { editor.value = PREFIXES + '\n' + EXAMPLES[name]; };

async function run(sent) {
  sent?.preventDefault();
  state.textContent = '正在运行…';
  const began = performance.now();
  try {
    const reply = await fetch('/sparql', { method: 'POST', body: editor.value, headers: { 'Content-Type': 'application/sparql-query', Accept: 'application/sparql-results+json, text/turtle;q=0.9' } });
    const text = await reply.text(), type = reply.headers.get('Content-Type') ?? '';
    const time = `${Math.round(performance.now() - began)} 毫秒`;
    if (!reply.ok) { refuse(WHY[reply.status] ?? `服务器答复 ${reply.status}。`, JSON.parse(text).detail); return; }
    if (!type.includes('json')) { state.textContent = time; answer.replaceChildren(h('pre', null, text)); return; }
    const results = JSON.parse(text);
    state.textContent = 'boolean' in results ? time : `${number(results.results.bindings.length)} 行，${time}`;
    answer.replaceChildren('boolean' in results ? h('h2', null, results.boolean ? '是 true' : '否 false') : table(results));
  } catch (failed) {
    refuse('服务器没有应答，或答复读不懂。', failed.message);
  }
}

/* Says in Chinese what went wrong, and below it what the server or the browser says. */
function refuse(words, detail) {
  state.textContent = '';
  answer.replaceChildren(h('div', { role: 'alert' }, h('h2', null, '查询没有成功'), h('p', null, words), h('pre', null, detail)));
}

examples.append(...Object.keys(EXAMPLES).map(name => h('option', null, name)));
examples.addEventListener('change', () => use(examples.value));
editor.form.addEventListener('submit', run);
editor.addEventListener('keydown', pressed => { if (pressed.key === 'Enter' && (pressed.ctrlKey || pressed.metaKey)) run(pressed); });
use(Object.keys(EXAMPLES)[0]);
