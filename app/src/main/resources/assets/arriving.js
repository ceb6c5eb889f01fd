/* Un dossier apporté d’ailleurs est lourd : il part morceau par morceau, et reprend après une coupure. Sans script, le formulaire l’envoie d’un coup. */
(() => {
  const box = document.querySelector('[data-arriving]');
  if (!box) return;
  const form = box.closest('form');
  const chosen = form.querySelector('input[type=file]');
  const sent = box.querySelector('input[name=sent]');
  const words = box.querySelector('[data-state]');
  const token = form.querySelector('input[name=_csrf]');
  const PIECE = Number(box.dataset.piece);
  let run = 0;
  let sending = 0;

  chosen.addEventListener('change', () => { run++; delete form.dataset.sent; sent.value = ''; words.textContent = ''; });

  form.addEventListener('submit', async (event) => {
    const file = chosen.files[0];
    if (!file || sent.value) return;
    event.preventDefault();
    if (sending && sending === run) return;
    const id = identifier();
    const mine = sending = ++run;
    const whole = await send(mine, id, file);
    if (mine !== run) return;
    sending = 0;
    delete form.dataset.sent;
    form.removeAttribute('aria-busy');
    if (!whole) return;
    sent.value = id;
    chosen.disabled = true;
    form.requestSubmit();
    chosen.disabled = false;
  });

  /* Une coupure attend, puis le même morceau repart : le serveur répond où il en est. */
  async function send(mine, id, file) {
    const address = box.dataset.arriving + '/' + id;
    let start = 0;
    let pause = 500;
    say('sending', 0);
    while (mine === run && start < file.size) {
      try {
        const answer = await fetch(address + '?start=' + start + '&size=' + file.size, {
          method: 'POST', body: file.slice(start, start + PIECE), credentials: 'same-origin', cache: 'no-store',
          headers: { 'Content-Type': 'application/octet-stream', 'X-CSRF-TOKEN': token ? token.value : '' },
        });
        if (answer.status >= 500) throw new Error('later');
        const here = Number(await answer.text()) || 0;
        if (answer.status !== 200 && (answer.status !== 409 || here <= start)) {
          say('failed');
          return false;
        }
        start = here;
        pause = 500;
        say('sending', Math.round(100 * start / file.size));
      } catch (broken) {
        say('waiting');
        await new Promise((go) => setTimeout(go, pause));
        pause = Math.min(pause * 2, 8000);
      }
    }
    if (mine === run) say('reading');
    return mine === run;
  }

  function say(what, part) {
    words.textContent = words.dataset[what] + (part === undefined ? '' : ' ' + part + '\u00a0%');
  }

  function identifier() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64;
    bytes[8] = bytes[8] & 63 | 128;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }
})();
