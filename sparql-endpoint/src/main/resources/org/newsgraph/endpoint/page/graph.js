import { h, s } from './dom.js';
import { TYPES, RELATIONS, EVENTS, KINDS } from './words.js';
import { entityLink } from './parts.js';

const WIDTH = 960, HEIGHT = 620;
const label = edge => edge.kind === 'relation' ? RELATIONS[edge.type] ?? edge.type : edge.label || EVENTS[edge.type] || edge.type;
const radius = node => 9 + Math.min(15, 3 * Math.sqrt(node.mentions));
const short = name => { const points = Array.from(name); return points.length > 12 ? points.slice(0, 11).join('') + '…' : name; };

/* Edges of one label between the same two entities are drawn as one; several labels as arcs beside each other. */
function drawn(edges) {
  const merged = new Map();
  for (const edge of edges) {
    const key = [edge.source, edge.target, edge.kind, label(edge)].join('\n');
    const same = merged.get(key);
    if (same) same.evidence.push(...edge.evidence);
    else merged.set(key, { ...edge, from: edge.source, to: edge.target, evidence: [...edge.evidence] });
  }
  const pairs = new Map();
  for (const edge of merged.values()) {
    const pair = [edge.from, edge.to].sort().join('\n');
    if (!pairs.has(pair)) pairs.set(pair, []);
    pairs.get(pair).push(edge);
  }
  for (const beside of pairs.values()) {
    beside.forEach((edge, at) => {
      const side = edge.from < edge.to ? 1 : -1;
      edge.beside = beside.length;
      edge.bend = side * (at - (beside.length - 1) / 2) * 32;
    });
  }
  return [...merged.values()];
}

function layout(nodes, edges, centre) {
  const middle = nodes.find(node => node.iri === centre);
  middle.fx = 0; middle.fy = 0;
  const links = edges.map(edge => ({ source: edge.from, target: edge.to, beside: edge.beside }));
  const spread = Math.min(1.7, 1 + nodes.length / 60);
  d3.forceSimulation(nodes)
    .force('link', d3.forceLink(links).id(node => node.iri).distance(link => 165 * spread + 22 * (link.beside - 1)).strength(.5))
    .force('charge', d3.forceManyBody().strength(-620 * spread))
    .force('collide', d3.forceCollide(node => radius(node) + 34))
    .force('x', d3.forceX().strength(.045))
    .force('y', d3.forceY().strength(.085))
    .stop().tick(320);
}

function curve(edge, at) {
  const a = at.get(edge.from), b = at.get(edge.to);
  const dx = b.x - a.x, dy = b.y - a.y, length = Math.hypot(dx, dy) || 1;
  const nx = -dy / length, ny = dx / length;
  const cx = (a.x + b.x) / 2 + nx * edge.bend * 1.6, cy = (a.y + b.y) / 2 + ny * edge.bend * 1.6;
  const cut = (node, gap) => {
    const ex = cx - node.x, ey = cy - node.y, far = Math.hypot(ex, ey) || 1;
    return [node.x + ex / far * (radius(node) + gap), node.y + ey / far * (radius(node) + gap)];
  };
  const [x1, y1] = cut(a, 3), [x2, y2] = cut(b, 7);
  return { path: `M${x1} ${y1}Q${cx} ${cy} ${x2} ${y2}`, x: (a.x + b.x) / 4 + cx / 2, y: (a.y + b.y) / 4 + cy / 2 };
}

/** Draws a neighbourhood; choosing an edge calls back with it. */
export function graph(around, onEdge) {
  const nodes = around.nodes.map(node => ({ ...node }));
  const edges = drawn(around.edges);
  layout(nodes, edges, around.centre.iri);
  const at = new Map(nodes.map(node => [node.iri, node]));

  const edgeMarks = edges.map(edge => {
    const words = `${at.get(edge.from).name} ${label(edge)} ${at.get(edge.to).name}`;
    const choose = () => {
      edgeMarks.forEach(each => each.mark.classList.toggle('chosen', each.edge === edge));
      onEdge({ ...edge, words: label(edge), source: at.get(edge.from), target: at.get(edge.to) });
    };
    const mark = s('g', { class: `edge ${edge.kind}`, tabindex: 0, role: 'button', 'aria-label': `${words}，查看依据`, onclick: choose, onkeydown: pressed => { if (pressed.key === 'Enter' || pressed.key === ' ') { choose(); pressed.preventDefault(); } } },
      s('path', { class: 'hit' }), s('path', { class: 'line', 'marker-end': 'url(#arrow)' }), s('text', { dy: '.32em' }, label(edge)));
    return { edge, mark };
  });
  const nodeMarks = nodes.map(node => {
    const centre = node.iri === around.centre.iri;
    const go = () => { if (!centre) location.hash = entityLink(node.iri); };
    const mark = s('g', { class: `node ${node.type}${centre ? ' centre' : ''}`, tabindex: 0, role: 'link', 'aria-label': `${node.name}，${TYPES[node.type]}` , onkeydown: pressed => { if (pressed.key === 'Enter') go(); },
      onmouseenter: () => dim(node), onmouseleave: () => dim(), onfocus: () => dim(node), onblur: () => dim() },
      s('title', null, `${node.name} · ${TYPES[node.type]} · 提及 ${node.mentions} 次`), s('circle', { r: radius(node) }), s('text', { y: radius(node) + 16 }, short(node.name)));
    return { node, mark, go };
  });

  function dim(node) {
    const near = new Set(node ? [node.iri] : []);
    if (node) edges.forEach(edge => { if (edge.from === node.iri) near.add(edge.to); if (edge.to === node.iri) near.add(edge.from); });
    nodeMarks.forEach(each => each.mark.classList.toggle('dim', Boolean(node) && !near.has(each.node.iri)));
    edgeMarks.forEach(({ edge, mark }) => mark.classList.toggle('dim', Boolean(node) && edge.from !== node.iri && edge.to !== node.iri));
  }

  function place() {
    for (const { edge, mark } of edgeMarks) {
      const line = curve(edge, at);
      mark.children[0].setAttribute('d', line.path);
      mark.children[1].setAttribute('d', line.path);
      mark.children[2].setAttribute('x', line.x);
      mark.children[2].setAttribute('y', line.y);
    }
    for (const { node, mark } of nodeMarks) mark.setAttribute('transform', `translate(${node.x} ${node.y})`);
  }

  const svg = s('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'group', 'aria-label': `${around.centre.name}的关系图` },
    s('defs', null, s('marker', { id: 'arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 9, markerHeight: 9, orient: 'auto-start-reverse', markerUnits: 'userSpaceOnUse' }, s('path', { d: 'M0 .8 7 4 0 7.2z' }))),
    s('g', null, edgeMarks.map(each => each.mark), nodeMarks.map(each => each.mark)));
  const view = { x: 0, y: 0, scale: 1 };
  const show = () => svg.lastChild.setAttribute('transform', `translate(${view.x} ${view.y}) scale(${view.scale})`);

  function fit() {
    const xs = nodes.flatMap(node => [node.x - 70, node.x + 70]), ys = nodes.flatMap(node => [node.y - 40, node.y + 50]);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    view.scale = Math.min(1.6, WIDTH / (right - left), HEIGHT / (bottom - top));
    view.x = WIDTH / 2 - (left + right) / 2 * view.scale;
    view.y = HEIGHT / 2 - (top + bottom) / 2 * view.scale;
    show();
  }
  function zoom(factor, x = WIDTH / 2, y = HEIGHT / 2) {
    const scale = Math.max(.2, Math.min(4, view.scale * factor)), change = scale / view.scale;
    view.x = x - (x - view.x) * change; view.y = y - (y - view.y) * change; view.scale = scale;
    show();
  }
  const point = moved => { const place = new DOMPoint(moved.clientX, moved.clientY).matrixTransform(svg.getScreenCTM().inverse()); return [place.x, place.y]; };
  svg.addEventListener('wheel', turned => { turned.preventDefault(); zoom(turned.deltaY < 0 ? 1.12 : 1 / 1.12, ...point(turned)); }, { passive: false });
  svg.addEventListener('pointerdown', pressed => {
    const held = nodeMarks.find(each => each.mark.contains(pressed.target));
    if (!held && pressed.target.closest('.edge')) return;
    let [x, y] = point(pressed), moved = 0;
    svg.setPointerCapture(pressed.pointerId);
    svg.classList.add('dragging');
    const move = dragged => {
      const [nextX, nextY] = point(dragged), dx = nextX - x, dy = nextY - y;
      [x, y] = [nextX, nextY]; moved += Math.abs(dx) + Math.abs(dy);
      if (held) { held.node.x += dx / view.scale; held.node.y += dy / view.scale; place(); } else { view.x += dx; view.y += dy; show(); }
    };
    const end = () => {
      svg.classList.remove('dragging');
      svg.removeEventListener('pointermove', move); svg.removeEventListener('pointerup', end); svg.removeEventListener('pointercancel', end);
      if (held && moved < 5) held.go();
    };
    svg.addEventListener('pointermove', move); svg.addEventListener('pointerup', end); svg.addEventListener('pointercancel', end);
  });
  place();
  fit();

  const used = [...new Set(nodes.map(node => node.type))], kinds = [...new Set(edges.map(edge => edge.kind))];
  return h('section', { class: 'card stage', 'aria-label': '关系图' }, svg,
    h('div', { class: 'tools' },
      h('button', { type: 'button', 'aria-label': '放大', onclick: () => zoom(1.25) }, '+'),
      h('button', { type: 'button', 'aria-label': '缩小', onclick: () => zoom(.8) }, '−'),
      h('button', { type: 'button', class: 'wide', onclick: fit }, '复位')),
    h('div', { class: 'legend' },
      used.map(type => h('span', { class: type }, h('span', { class: 'dot' }), TYPES[type])),
      kinds.map(kind => h('span', null, h('i', { class: kind }), KINDS[kind])),
      !around.complete && h('span', null, '（只画出前几十个相邻实体）')));
}
