// Tells the server that somebody is there, but only after a real key, pointer or wheel. Warns two minutes before the
// session ends, then signs out. Tabs share the time of the last activity and nothing else.
const dialog = document.getElementById('idle-dialog');
const { awake, signOut, signIn, header, idleSeconds } = dialog.dataset;
const idle = Number(idleSeconds) * 1000;
const warning = Math.min(120_000, idle / 2);
const pause = Math.min(60_000, idle / 10);
const shared = 'vardlots-active';
let told = Date.now();

const token = () => document.querySelector('meta[name="vardlots-token"]')?.content ?? '';
const post = url => fetch(url, { method: 'POST', headers: { [header]: token() } });
const lastActive = () => Number(localStorage.getItem(shared)) || 0;

async function active() {
  const now = Date.now();
  localStorage.setItem(shared, String(now));
  if (dialog.open) dialog.close();
  if (now - told < pause) return;
  told = now;
  try {
    const answer = await post(awake);
    if (answer.status === 401) leave();
  } catch {
    told = 0; // No network: tell at the next activity.
  }
}

async function leave() {
  await window.vardlotsDrafts?.flush(5_000);
  location.href = `${signIn}&returnUrl=${encodeURIComponent(location.pathname + location.search)}`;
}

async function watch() {
  const quiet = Date.now() - lastActive();
  if (quiet >= idle) {
    clearInterval(timer);
    await window.vardlotsDrafts?.flush(5_000);
    try { await post(signOut); } catch { /* The server ends the session by itself. */ }
    await leave();
  } else if (quiet >= idle - warning) {
    if (!dialog.open) dialog.showModal();
  } else if (dialog.open) {
    dialog.close(); // Somebody was active in another tab.
  }
}

localStorage.setItem(shared, String(Date.now()));
for (const event of ['keydown', 'pointerdown', 'wheel', 'touchstart']) {
  addEventListener(event, () => { if (!dialog.open) active(); }, { passive: true, capture: true });
}
dialog.addEventListener('close', () => { if (Date.now() - lastActive() >= idle - warning) active(); });
document.getElementById('idle-stay').addEventListener('click', () => { told = 0; active(); });
const timer = setInterval(watch, 5_000);
