/* Passerelle — lecture à voix haute, avec les voix de l’appareil seulement : rien ne part sur le réseau. */
(() => {
  'use strict';
  const speech = window.speechSynthesis;
  const boxes = document.querySelectorAll('[data-aloud]');
  if (!boxes.length) return;
  let now = null;

  function voice() {
    const wanted = document.documentElement.lang.slice(0, 2);
    const local = speech ? speech.getVoices().filter((each) => each.localService && each.lang.slice(0, 2) === wanted) : [];
    return local.find((each) => each.default) || local[0] || null;
  }

  /* Les morceaux de texte à lire, dans l’ordre de la page ; ni boutons ni champs. */
  function texts(target) {
    const walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT, {
      acceptNode: (node) => {
        const parent = node.parentElement;
        if (!node.data.trim() || parent.closest('script,style,svg,button,select,option,.js-only,.demo,[aria-hidden=true],[hidden]')) return NodeFilter.FILTER_REJECT;
        return parent.checkVisibility && !parent.checkVisibility() ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
      },
    });
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  }

  const block = (node) => node.parentElement.closest('p,li,h1,h2,h3,h4,dt,dd,label,legend,th,td,figcaption,summary,div,section,main');

  /* Des phrases, chacune avec l’étendue de page qu’elle occupe. */
  function sentences(target) {
    const groups = [];
    texts(target).forEach((node) => {
      const last = groups[groups.length - 1];
      if (last && last.block === block(node)) last.nodes.push(node);
      else groups.push({ block: block(node), nodes: [node] });
    });
    return groups.flatMap((group) => cut(group));
  }

  function cut(group) {
    const whole = group.nodes.map((node) => node.data).join('');
    const at = (offset) => {
      for (const node of group.nodes) {
        if (offset <= node.data.length) return [node, offset];
        offset -= node.data.length;
      }
      const end = group.nodes[group.nodes.length - 1];
      return [end, end.data.length];
    };
    const parts = window.Intl && Intl.Segmenter
      ? Array.from(new Intl.Segmenter(document.documentElement.lang, { granularity: 'sentence' }).segment(whole), (part) => [part.index, part.segment])
      : [[0, whole]];
    return parts.filter(([, text]) => text.trim()).map(([index, text]) => {
      const range = document.createRange();
      range.setStart(...at(index));
      range.setEnd(...at(index + text.trimEnd().length));
      return { text: text.replace(/\s+/g, ' ').trim(), range, block: group.block };
    });
  }

  function mark(sentence) {
    document.querySelectorAll('.reading').forEach((each) => each.classList.remove('reading'));
    if (window.CSS && CSS.highlights) {
      CSS.highlights.delete('reading');
      if (sentence) CSS.highlights.set('reading', new Highlight(sentence.range));
    } else if (sentence && sentence.block) {
      sentence.block.classList.add('reading');
    }
    if (!sentence || !sentence.block) return;
    const box = sentence.range.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight) sentence.block.scrollIntoView({ block: 'center' });
  }

  function show(box, reading) {
    const button = box.querySelector('button');
    button.setAttribute('aria-pressed', String(reading));
    button.querySelector('span').textContent = reading ? button.dataset.stop : button.dataset.say;
  }

  function stop() {
    const box = now && now.box;
    now = null;
    if (speech) speech.cancel();
    mark(null);
    if (box) show(box, false);
  }

  function say(reading, index) {
    if (now !== reading) return;
    if (index >= reading.sentences.length) { stop(); return; }
    const sentence = reading.sentences[index];
    const words = new SpeechSynthesisUtterance(sentence.text);
    words.voice = reading.voice;
    words.lang = reading.voice.lang;
    words.rate = Number(reading.box.querySelector('select').value) || 1;
    words.onend = () => say(reading, index + 1);
    words.onerror = () => { if (now === reading) stop(); };
    mark(sentence);
    speech.speak(words);
  }

  boxes.forEach((box) => {
    const status = box.querySelector('[data-none]');
    box.querySelector('button').addEventListener('click', () => {
      const same = now && now.box === box;
      stop();
      if (same) return;
      const chosen = voice();
      status.textContent = chosen ? '' : status.dataset.none;
      if (!chosen) return;
      now = { box, voice: chosen, sentences: sentences(document.getElementById(box.dataset.aloud)) };
      show(box, true);
      say(now, 0);
    });
  });
  if (speech && speech.getVoices) speech.getVoices();
  addEventListener('pagehide', stop);
})();
