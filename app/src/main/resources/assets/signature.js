/* Passerelle — signature à l’écran : un cadre où l’on trace, envoyé comme une petite image. Sans ce fichier, on signe sur papier ou devant témoin. */
(() => {
  'use strict';
  for (const pad of document.querySelectorAll('[data-sign]')) {
    const canvas = pad.querySelector('canvas');
    const field = pad.querySelector('input[type=hidden]');
    const pen = canvas.getContext('2d');
    let last = null;

    const blank = () => {
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      field.value = '';
    };
    const at = (event) => {
      const box = canvas.getBoundingClientRect();
      return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
    };
    const stroke = (from, to) => {
      pen.strokeStyle = '#1d2b3a';
      pen.lineWidth = 3.5;
      pen.lineCap = pen.lineJoin = 'round';
      pen.beginPath();
      pen.moveTo(...from);
      pen.lineTo(...to);
      pen.stroke();
    };
    const choose = () => {
      const screen = pad.form?.querySelector('[name=signing][value=SCREEN]');
      if (screen) screen.checked = true;
    };

    canvas.addEventListener('pointerdown', (event) => {
      if (event.button > 0) return;
      canvas.setPointerCapture(event.pointerId);
      last = at(event);
      stroke(last, last);
      choose();
    });
    canvas.addEventListener('pointermove', (event) => {
      if (!last) return;
      const here = at(event);
      stroke(last, here);
      last = here;
    });
    const lift = () => {
      if (last) field.value = canvas.toDataURL('image/png');
      last = null;
    };
    canvas.addEventListener('pointerup', lift);
    canvas.addEventListener('pointercancel', lift);
    pad.querySelector('[data-clear]').addEventListener('click', blank);
    blank();
  }
})();
