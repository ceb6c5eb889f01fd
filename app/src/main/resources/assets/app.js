/* Passerelle — petits gestes de confort. Chaque page fonctionne sans ce fichier. */
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');
  document.querySelector('.tabs [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  const typing = (element) => element && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
  const focusProblem = (within) => {
    const summary = within.querySelector('[data-focus]');
    if (summary) summary.focus();
  };

  /* La recherche s’ouvre avec « / » ; Échap referme un menu déplié. */
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) {
      const search = document.querySelector('[data-slash]');
      if (search && search.offsetParent) { event.preventDefault(); search.focus(); search.select(); }
    }
    if (event.key === 'Escape') {
      if (location.hash === '#menu') location.hash = '#contenu';
      const open = document.querySelector('.langmenu[open]');
      if (open) { open.removeAttribute('open'); open.querySelector('summary').focus(); }
    }
  });

  document.addEventListener('click', (event) => {
    const element = event.target.closest('[data-print],[data-reveal],[data-quick-exit],.error-summary a');
    if (!element) return;
    if (element.matches('[data-print]')) window.print();
    if (element.matches('[data-reveal]')) reveal(element);
    if (element.matches('[data-quick-exit]')) { event.preventDefault(); forget(); location.replace(element.href); }
    if (element.matches('.error-summary a')) reach(event, element);
  });

  function reveal(button) {
    const field = document.getElementById(button.dataset.reveal);
    const shown = field.type === 'text';
    field.type = shown ? 'password' : 'text';
    button.setAttribute('aria-pressed', String(!shown));
    button.lastChild.textContent = shown ? button.dataset.show : button.dataset.hide;
  }

  /* Le lien du résumé mène dans le champ, et non au-dessus. */
  function reach(event, link) {
    const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    for (let part = field.closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
    field.focus({ preventScroll: true });
    (field.closest('.field') || field).scrollIntoView({ block: 'start' });
  }

  /* Un formulaire ne part qu’une fois ; le bouton reste actif pour que sa valeur parte aussi. */
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('[data-once]')) return;
    if (form.dataset.sent) { event.preventDefault(); event.stopImmediatePropagation(); return; }
    form.dataset.sent = 'yes';
    form.setAttribute('aria-busy', 'true');
    if (form.querySelector('[data-sign-out]')) forget();
    setTimeout(() => free(form), 15000);
  }, true);

  /* « Quitter vite » : l’écran change tout de suite, et la page quittée ne reste pas dans l’historique. */
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('[data-leave]')) return;
    event.preventDefault();
    document.body.hidden = true;
    document.title = ' ';
    forget();
    const gone = () => location.replace(form.dataset.leave);
    fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), credentials: 'same-origin', redirect: 'manual', keepalive: true }).then(gone, gone);
    setTimeout(gone, 1500);
  });
  /* Sur un poste partagé, le nom cherché ne reste pas dans l’historique : la liste se montre sans changer d’adresse. */
  if (document.body.dataset.shared) {
    document.addEventListener('submit', (event) => {
      if (!event.target.matches('form[method=get][action="/personnes"]')) return;
      event.preventDefault();
      list('/personnes?' + new URLSearchParams(new FormData(event.target)));
    });
    document.addEventListener('click', (event) => {
      const link = event.target.closest('a[href^="/personnes?"]');
      if (!link || !/[?&]q=/.test(link.search)) return;
      event.preventDefault();
      list(link.href);
    });
  }
  async function list(address) {
    try {
      const answer = await fetch(address, { credentials: 'same-origin', cache: 'no-store' });
      const read = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const found = read.getElementById('resultats') && read.getElementById('contenu');
      if (!found) { location.assign('/personnes'); return; }
      document.getElementById('contenu').replaceWith(found);
      document.title = read.title;
      if (window.htmx) htmx.process(found);
      found.focus();
    } catch (broken) { location.assign('/personnes'); }
  }

  function free(form) { delete form.dataset.sent; form.removeAttribute('aria-busy'); }
  function forget() {
    try { sessionStorage.clear(); localStorage.clear(); } catch (refused) { /* rien n’était gardé */ }
    if (window.speechSynthesis) speechSynthesis.cancel();
  }
  addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(free));
  document.addEventListener('htmx:afterRequest', (event) => { const form = event.target.closest('form'); if (form) free(form); });
  document.addEventListener('htmx:afterSettle', (event) => focusProblem(event.target));

  /* Un avertissement en bas de page ; son bouton le referme. */
  function warn(name, then) {
    const box = document.createElement('div');
    box.className = 'idle';
    box.append(document.getElementById(name).content.cloneNode(true));
    document.body.append(box);
    const button = box.querySelector('button');
    if (button) button.addEventListener('click', () => { box.remove(); if (then) then(); });
    return box;
  }

  /* Prévenir deux minutes avant la fin de la session. Qui écrit longtemps la garde ouverte, dans tous ses onglets. */
  function watch(minutes, shared) {
    const limit = minutes * 60000;
    const notice = Math.min(120000, limit / 2);
    const tabs = window.BroadcastChannel ? new BroadcastChannel('passerelle') : { postMessage() {} };
    let last = Date.now();
    let told = last;
    let warning = null;
    const stay = () => {
      if (warning) { warning.remove(); warning = null; }
      last = told = Date.now();
      tabs.postMessage('stay');
      fetch('/aide', { method: 'HEAD', credentials: 'same-origin', cache: 'no-store' }).catch(() => {});
    };
    tabs.onmessage = () => { last = told = Date.now(); if (warning) { warning.remove(); warning = null; } };
    ['pointerdown', 'keydown', 'input', 'scroll'].forEach((kind) =>
      addEventListener(kind, () => { if (!warning) last = Date.now(); }, { passive: true }));
    const end = () => {
      clearInterval(clock);
      if (warning) warning.remove();
      const leave = shared && document.querySelector('[data-sign-out]');
      forget();
      if (leave) leave.form.requestSubmit ? leave.form.requestSubmit(leave) : leave.form.submit();
      else warn('idle-ended');
    };
    const clock = setInterval(() => {
      const quiet = Date.now() - last;
      if (quiet >= limit) end();
      else if (!warning && quiet >= limit - notice) warning = warn('idle-warning', stay);
      else if (last > told && Date.now() - told >= 60000) stay();
    }, 5000);
  }

  /* Un code imprimé en QR porte ses signes après le « # », que le serveur ne lit jamais. */
  const fillCode = () => {
    const signs = /^#([A-Z0-9]{8})$/.exec(location.hash);
    const code = document.querySelector('input[name=code]');
    if (!signs || !code || code.value) return;
    code.value = signs[1];
    history.replaceState(null, '', location.pathname);
  };

  const start = () => {
    focusProblem(document);
    fillCode();
    const { idle, left, shared } = document.body.dataset;
    if (idle > 0) watch(Number(idle), shared === 'yes');
    if (left > 0) setTimeout(() => warn('end-warning'), Math.max(0, left - 10) * 60000);
  };
  document.readyState === 'loading' ? document.addEventListener('DOMContentLoaded', start) : start();
})();
