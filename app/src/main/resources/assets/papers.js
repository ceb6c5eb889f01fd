/* Passerelle — papiers : photographier, recadrer, éclaircir, ordonner ; chaque page part d’avance, morceau par morceau, et reprend où le réseau l’a laissée.
   Sans ce fichier, une photo et des fichiers partent avec le formulaire, tels quels. Rien n’est gardé dans le navigateur. */
(() => {
  'use strict';
  const LONGEST = 2400;
  const PIECE = 128 * 1024;

  for (const box of document.querySelectorAll('[data-papers]')) start(box);

  function start(box) {
    const form = box.form;
    const token = form.querySelector('input[name=_csrf]');
    const list = box.querySelector('[data-leaves]');
    const pattern = box.querySelector('template');
    const pages = new Map();
    let leaving = false;

    for (const picker of box.querySelectorAll('input[type=file]')) {
      picker.addEventListener('change', async () => {
        const chosen = [...picker.files];
        picker.value = '';
        for (const file of chosen) await add(file);
      });
    }

    async function add(file) {
      const leaf = pattern.content.firstElementChild.cloneNode(true);
      const page = { leaf, file, canvas: leaf.querySelector('canvas'), turn: 0, crop: null, clear: false, source: null, run: 0 };
      page.source = file.type === 'application/pdf' ? null : await decoded(file);
      page.canvas.hidden = !page.source;
      leaf.querySelector('[data-name]').textContent = page.source ? '' : file.name;
      for (const tool of leaf.querySelectorAll('[data-tool]')) {
        if (!page.source && tool.matches('[data-picture]')) tool.hidden = true;
        tool.addEventListener('click', () => tools[tool.dataset.tool](page, tool));
      }
      cropping(page);
      pages.set(leaf, page);
      list.append(leaf);
      list.hidden = false;
      count();
      changed(page);
      leaf.scrollIntoView({ block: 'nearest' });
    }

    const tools = {
      turn: (page) => { page.turn = (page.turn + 1) % 4; page.crop = null; changed(page); },
      clear: (page, tool) => { page.clear = !page.clear; tool.setAttribute('aria-pressed', String(page.clear)); changed(page); },
      crop: (page, tool) => {
        const open = tool.getAttribute('aria-pressed') === 'true';
        tool.setAttribute('aria-pressed', String(!open));
        if (open) { changed(page); return; }
        page.crop = page.crop || [0.06, 0.06, 0.94, 0.94];
        page.cutting = true;
        draw(page);
        page.canvas.focus();
      },
      up: (page, tool) => { page.leaf.previousElementSibling?.before(page.leaf); count(); tool.focus(); },
      down: (page, tool) => { page.leaf.nextElementSibling?.after(page.leaf); count(); tool.focus(); },
      remove: (page) => {
        page.run++;
        pages.delete(page.leaf);
        page.leaf.remove();
        list.hidden = pages.size === 0;
        count();
        box.querySelector('input[type=file]').focus();
      },
    };

    function count() {
      [...list.children].forEach((leaf, index) => { leaf.querySelector('[data-number]').textContent = index + 1; });
    }

    /* Ce qui a changé part de nouveau, sous un autre nom. */
    async function changed(page) {
      page.cutting = false;
      page.run++;
      const run = page.run;
      const sent = page.leaf.querySelector('input[name=sent]');
      sent.value = '';
      say(page, 'sending');
      let blob = page.file;
      if (page.source) {
        draw(page);
        blob = await new Promise((done) => page.canvas.toBlob(done, 'image/jpeg', 0.85));
      }
      const id = identifier();
      if (await send(page, run, id, blob)) {
        sent.value = id;
        say(page, 'sent');
        if (leaving) leave();
      }
    }

    /* Morceau par morceau. Une coupure attend ; un doute se demande au serveur : où en étions-nous ? */
    async function send(page, run, id, blob) {
      const address = box.dataset.papers + '/' + id;
      let start = 0;
      let pause = 500;
      while (run === page.run && start < blob.size) {
        try {
          const piece = blob.slice(start, start + PIECE);
          const answer = await fetch(address + '?start=' + start + '&size=' + blob.size, {
            method: 'POST', body: piece, credentials: 'same-origin', cache: 'no-store',
            headers: { 'Content-Type': 'application/octet-stream', 'X-CSRF-TOKEN': token ? token.value : '' },
          });
          if (answer.status === 200 || answer.status === 409) {
            start = Number(await answer.text()) || 0;
            pause = 500;
            say(page, 'sending', Math.round(100 * start / blob.size));
          } else if (answer.status >= 500) {
            throw new Error('later');
          } else {
            say(page, 'failed');
            return false;
          }
        } catch (broken) {
          say(page, 'waiting');
          await patience(pause);
          pause = Math.min(pause * 2, 8000);
          try {
            const asked = await fetch(address, { credentials: 'same-origin', cache: 'no-store' });
            if (asked.status === 200) start = Number(await asked.text()) || 0;
          } catch (still) { /* on attend encore */ }
        }
      }
      return run === page.run;
    }

    function say(page, what, part) {
      const words = page.leaf.querySelector('[data-state]');
      page.state = what;
      words.textContent = words.dataset[what] + (part ? ' ' + part + ' %' : '');
    }

    form.addEventListener('submit', (event) => {
      if ([...pages.values()].every((page) => page.state === 'sent')) return;
      event.preventDefault();
      delete form.dataset.sent;
      form.setAttribute('aria-busy', 'true');
      leaving = true;
      const stuck = [...pages.values()].find((page) => page.state === 'failed');
      if (stuck) { leaving = false; form.removeAttribute('aria-busy'); stuck.leaf.querySelector('[data-tool=remove]').focus(); }
    });
    function leave() {
      if (![...pages.values()].every((page) => page.state === 'sent')) return;
      leaving = false;
      form.requestSubmit();
    }
  }

  function identifier() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64;
    bytes[8] = bytes[8] & 63 | 128;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }

  function patience(time) {
    return new Promise((go) => {
      const on = () => { clearTimeout(timer); removeEventListener('online', on); go(); };
      const timer = setTimeout(on, time);
      addEventListener('online', on);
    });
  }

  /* L’image telle que le navigateur sait la lire, HEIC compris quand il le sait ; sinon le fichier part tel quel. */
  async function decoded(file) {
    try {
      const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
      const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(image.width * scale);
      canvas.height = Math.round(image.height * scale);
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      image.close();
      return canvas;
    } catch (unreadable) {
      return null;
    }
  }

  function draw(page) {
    const { source, canvas, turn } = page;
    const across = turn % 2 === 1;
    const width = across ? source.height : source.width;
    const height = across ? source.width : source.height;
    const [left, top, right, bottom] = page.crop && !page.cutting ? page.crop : [0, 0, 1, 1];
    canvas.width = Math.max(1, Math.round(width * (right - left)));
    canvas.height = Math.max(1, Math.round(height * (bottom - top)));
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.translate(-left * width, -top * height);
    pen.translate(width / 2, height / 2);
    pen.rotate(turn * Math.PI / 2);
    pen.drawImage(source, -source.width / 2, -source.height / 2);
    pen.setTransform(1, 0, 0, 1, 0, 0);
    if (page.clear) clearer(pen, canvas);
    if (page.cutting) frame(page, pen);
  }

  /* Le papier devient blanc et l’encre noire : on étire ce qui est entre le vingtième le plus sombre et la moitié claire. */
  function clearer(pen, canvas) {
    const picture = pen.getImageData(0, 0, canvas.width, canvas.height);
    const points = picture.data;
    const tally = new Uint32Array(256);
    for (let i = 0; i < points.length; i += 4) tally[(points[i] * 3 + points[i + 1] * 6 + points[i + 2]) / 10 | 0]++;
    const total = points.length / 4;
    const level = (share) => { let sum = 0; for (let i = 0; i < 256; i++) { sum += tally[i]; if (sum >= total * share) return i; } return 255; };
    const dark = level(0.04);
    const light = Math.max(dark + 30, level(0.6));
    const curve = Uint8ClampedArray.from({ length: 256 }, (none, value) => (value - dark) * 255 / (light - dark));
    for (let i = 0; i < points.length; i += 4) for (let c = 0; c < 3; c++) points[i + c] = curve[points[i + c]];
    pen.putImageData(picture, 0, 0);
  }

  function frame(page, pen) {
    const { width, height } = page.canvas;
    const [left, top, right, bottom] = page.crop;
    pen.fillStyle = 'rgba(29,43,58,.55)';
    pen.fillRect(0, 0, width, top * height);
    pen.fillRect(0, bottom * height, width, height);
    pen.fillRect(0, top * height, left * width, (bottom - top) * height);
    pen.fillRect(right * width, top * height, width, (bottom - top) * height);
    const size = Math.max(width, height) / 30;
    pen.fillStyle = '#f2b33d';
    for (const x of [left, right]) for (const y of [top, bottom]) {
      pen.beginPath();
      pen.arc(x * width, y * height, size, 0, 7);
      pen.fill();
    }
  }

  /* Les quatre coins se tirent au doigt ; au clavier, les flèches rapprochent le coin du bas à droite, avec Majuscule celui du haut à gauche. */
  function cropping(page) {
    const { canvas } = page;
    let corner = null;
    const at = (event) => {
      const box = canvas.getBoundingClientRect();
      return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
    };
    const put = (index, value) => {
      const low = index < 2 ? 0 : page.crop[index - 2] + 0.1;
      const high = index < 2 ? page.crop[index + 2] - 0.1 : 1;
      page.crop[index] = Math.min(high, Math.max(low, value));
    };
    canvas.addEventListener('pointerdown', (event) => {
      if (!page.cutting) return;
      event.preventDefault();
      canvas.setPointerCapture(event.pointerId);
      const [x, y] = at(event);
      corner = [Math.abs(x - page.crop[0]) < Math.abs(x - page.crop[2]) ? 0 : 2, Math.abs(y - page.crop[1]) < Math.abs(y - page.crop[3]) ? 1 : 3];
    });
    canvas.addEventListener('pointermove', (event) => {
      if (!corner) return;
      const [x, y] = at(event);
      put(corner[0], x);
      put(corner[1], y);
      draw(page);
    });
    const lift = () => { corner = null; };
    canvas.addEventListener('pointerup', lift);
    canvas.addEventListener('pointercancel', lift);
    canvas.addEventListener('keydown', (event) => {
      const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [1, -1], ArrowDown: [1, 1] }[event.key];
      if (!page.cutting || !step) return;
      event.preventDefault();
      const index = step[0] + (event.shiftKey ? 0 : 2);
      put(index, page.crop[index] + step[1] * 0.02);
      draw(page);
    });
  }
})();
