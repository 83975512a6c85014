// Asks the endpoint of the first argument, writes to it with the token of the second, and prints what came back.
import { QueryEngine } from '@comunica/query-sparql';
import { SparqlEndpointFetcher } from 'fetch-sparql-endpoint';

const [endpoint, token] = process.argv.slice(2);
const NAMES = 'SELECT ?name { ?s <https://schema.org/name> ?name } ORDER BY ?name';
const GRAPH = 'CONSTRUCT { ?s ?p ?o } { ?s <https://schema.org/name> ?n ; ?p ?o }';

const all = stream => new Promise((done, failed) => {
  const items = [];
  stream.on('data', item => items.push(item)).on('end', () => done(items)).on('error', failed);
});

const fetcher = new SparqlEndpointFetcher();
const writer = new SparqlEndpointFetcher({ defaultHeaders: new Headers({ Authorization: `Bearer ${token}` }) });
await writer.fetchUpdate(endpoint, 'INSERT DATA { GRAPH <http://g.example/> { <http://s.example/> <http://p.example/> "值" } }');

const engine = new QueryEngine();
const sources = [{ type: 'sparql', value: endpoint }];
console.log(JSON.stringify({
  fetcherNames: (await all(await fetcher.fetchBindings(endpoint, NAMES))).map(row => row.name.value),
  fetcherTriples: (await all(await fetcher.fetchTriples(endpoint, GRAPH))).length,
  fetcherAsk: await fetcher.fetchAsk(endpoint, 'ASK { <http://s.example/> <http://p.example/> "值" }'),
  comunicaNames: (await (await engine.queryBindings(NAMES, { sources })).toArray()).map(row => row.get('name').value),
  comunicaTriples: (await (await engine.queryQuads(GRAPH, { sources })).toArray()).length,
  comunicaAsk: await engine.queryBoolean('ASK { ?s ?p ?o FILTER(isIRI(?s)) }', { sources }),
}));
