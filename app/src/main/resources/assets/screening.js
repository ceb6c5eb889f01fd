/* Passerelle — repérage : cocher vite, au clavier. La page fonctionne sans ce fichier. */
(() => {
  'use strict';
  const quiz = document.querySelector('[data-quiz]');
  if (!quiz) return;
  const questions = () => Array.from(quiz.querySelectorAll('[data-q]'));
  const typing = (element) => element.matches('textarea,select,input:not([type=radio]):not([type=checkbox])');
  let current = null;

  function choose(question, focus) {
    if (!question) return;
    if (current) current.classList.remove('cur');
    current = question;
    question.classList.add('cur');
    if (focus) {
      const input = question.querySelector('.chips:not(.opt) input:checked') || question.querySelector('.chips:not(.opt) input');
      if (input) input.focus({ preventScroll: true });
      question.scrollIntoView({ block: 'nearest' });
    }
  }

  /* Une proposition peut avoir redessiné la question : on la retrouve par sa place. */
  function here() {
    if (current && !current.isConnected) current = current.id ? document.getElementById(current.id) : null;
    return current || questions().find((question) => !question.querySelector('input:checked')) || questions()[0];
  }

  function answer(input) {
    if (!input) return;
    if (input.type === 'radio' && input.checked) input.checked = false;
    else input.checked = input.type === 'radio' ? true : !input.checked;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /* Dans un tableau de gestes, les chiffres répondent à la ligne où l’on est. */
  function group(question) {
    const row = document.activeElement && document.activeElement.closest('tr');
    const rows = Array.from(question.querySelectorAll('tr'));
    if (!rows.length) return question;
    return (row && question.contains(row) && row) || rows.find((each) => !each.querySelector('input:checked')) || rows[0];
  }

  function step(by) {
    const all = questions();
    const index = all.indexOf(here());
    choose(all[Math.max(0, Math.min(all.length - 1, index + by))], true);
  }

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (/^[0-9]$/.test(event.key)) {
      const question = here();
      choose(question, false);
      const inputs = group(question).querySelectorAll('.chips:not(.opt) input');
      answer(event.key === '0' ? question.querySelector('[data-zero]') : inputs[Number(event.key) - 1]);
    }
  });

  /* « aucun », « ne sait pas » ne vont avec rien d’autre. */
  quiz.addEventListener('change', (event) => {
    const input = event.target;
    if (input.type !== 'checkbox' || !input.checked) return;
    quiz.querySelectorAll(`input[type=checkbox][name="${input.name}"]`).forEach((other) => {
      if (other !== input && (input.hasAttribute('data-only') || other.hasAttribute('data-only'))) other.checked = false;
    });
  }, true);

  /* Un second clic retire une réponse donnée trop vite. */
  let was = null;
  quiz.addEventListener('pointerdown', (event) => {
    const label = event.target.closest('label');
    const input = label && label.querySelector('input[type=radio]');
    was = input && input.checked ? input : null;
  });
  quiz.addEventListener('click', (event) => {
    if (event.target !== was) return;
    was.checked = false;
    was.dispatchEvent(new Event('change', { bubbles: true }));
    was = null;
  });

  /* Des propositions demandées avant le dernier geste redessineraient la page sans lui : on les laisse, d’autres arrivent. */
  let gestures = 0;
  const asked = new WeakMap();
  quiz.addEventListener('change', () => { gestures += 1; }, true);
  document.addEventListener('htmx:beforeRequest', (event) => asked.set(event.detail.xhr, gestures));
  document.addEventListener('htmx:beforeSwap', (event) => {
    const then = asked.get(event.detail.xhr);
    if (then !== undefined && then !== gestures) event.detail.shouldSwap = false;
  });

  quiz.addEventListener('focusin', (event) => choose(event.target.closest('[data-q]'), false));
})();
