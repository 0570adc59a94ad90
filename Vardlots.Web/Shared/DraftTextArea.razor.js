// Saves what is typed beside the circuit, again and again until it goes through.
const boxes = new Set();
const wait = 600, longest = 15_000;

const token = () => document.querySelector('meta[name="vardlots-token"]')?.content ?? '';
const sleep = ms => new Promise(done => setTimeout(done, ms));

/** Everything unsaved, until it is saved or the time is up. */
async function flush(limit = 20_000) {
  const all = Promise.all([...boxes].map(box => box.settle()));
  await Promise.race([all, sleep(limit)]);
}
window.vardlotsDrafts = { flush };

/** What a box holds: its text, or everything named within it. */
const read = box => box.tagName === 'TEXTAREA' ? box.value
  : JSON.stringify(Object.fromEntries([...box.querySelectorAll('[name]')].filter(x => x.type !== 'radio' || x.checked)
    .map(x => [x.name, x.type === 'checkbox' ? String(x.checked) : x.value])));

export function attach(area) {
  const state = document.getElementById(area.id + '-state');
  const { key, url, header, saved, unsaved, signedOut, tooLong } = area.dataset;
  let stored = read(area), timer = 0, running = null, gone = false;

  const say = text => { if (state.textContent !== text) state.textContent = text; };

  async function send(text) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [header]: token() },
      body: JSON.stringify({ key, text }),
    });
    if (answer.ok) { stored = text; say(saved.replace('{0}', (await answer.json()).at)); }
    return answer.status;
  }

  async function save() {
    for (let pause = 1_000; read(area) !== stored && !gone; pause = Math.min(pause * 2, longest)) {
      let status = 0;
      try { status = await send(read(area)); } catch { /* No network, or the server is away. */ }
      if (status >= 200 && status < 300) continue;
      if (status === 413 || (status === 400 && read(area).length > area.dataset.longest)) { say(tooLong); return; }
      say(status === 401 || status === 403 ? signedOut : unsaved);
      await sleep(pause);
    }
  }

  /** One save at a time: a second would overtake the first. */
  function start() {
    clearTimeout(timer);
    running ??= save().finally(() => { running = null; });
    return running;
  }

  const typed = () => { clearTimeout(timer); timer = setTimeout(start, wait); };
  const box = { settle: () => read(area) === stored && !running ? Promise.resolve() : start() };
  area.addEventListener('input', typed);
  boxes.add(box);

  return {
    settle: box.settle,
    reset() { clearTimeout(timer); stored = read(area); say(''); },
    detach() { start().finally(() => { gone = true; }); area.removeEventListener('input', typed); boxes.delete(box); },
  };
}
