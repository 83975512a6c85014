export class Failure extends Error {
  constructor(status, detail) { super(detail); this.status = status; }
}

export async function get(path, parameters = {}, signal) {
  const query = new URLSearchParams(parameters).toString();
  let reply;
  try {
    reply = await fetch(query ? `${path}?${query}` : path, { headers: { Accept: 'application/json' }, signal });
  } catch (broken) {
    if (broken.name === 'AbortError') throw broken;
    throw new Failure(0, '服务器没有应答，请确认 newsgraph serve 仍在运行。');
  }
  const body = await reply.json().catch(() => ({}));
  if (!reply.ok) throw new Failure(reply.status, body.detail ?? `服务器答复 ${reply.status}。`);
  return body;
}
