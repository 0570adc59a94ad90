// The framework's script tells the state of the connection by classes on the dialog.
const dialog = document.getElementById('components-reconnect-modal');
const is = state => dialog.classList.contains('components-reconnect-' + state);
let reloading = false;

async function reload() {
  if (reloading) return;
  reloading = true;
  await window.vardlotsDrafts?.flush();
  location.reload();
}

async function retry() {
  try {
    if (!await Blazor.reconnect()) await reload();
  } catch {
    // Still no answer; the dialog stays and offers another try.
  }
}

function follow() {
  const lost = ['show', 'retrying', 'failed', 'rejected'].some(is);
  if (lost && !dialog.open) dialog.showModal();
  if (!lost && dialog.open) dialog.close();
  if (is('rejected')) reload();
}

new MutationObserver(follow).observe(dialog, { attributes: true, attributeFilter: ['class'] });
dialog.addEventListener('cancel', event => event.preventDefault());
document.getElementById('reconnect-retry').addEventListener('click', retry);
document.getElementById('reconnect-reload').addEventListener('click', () => location.reload());
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible' && is('failed')) retry(); });
