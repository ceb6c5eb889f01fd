/* Passerelle — cartes : contours servis par nous, points lus dans la liste de la page, aucune tuile.
   La bibliothèque de cartes pèse autant que tout le reste : elle vient après la page, et sur un téléphone seulement si on la demande. */
(() => {
  'use strict';

  let library;
  function fetched(figure) {
    library ??= new Promise((ready, failed) => {
      const style = document.createElement('link');
      style.rel = 'stylesheet';
      style.href = figure.dataset.style;
      const script = document.createElement('script');
      script.src = figure.dataset.script;
      script.onload = ready;
      script.onerror = failed;
      document.head.append(style, script);
    });
    return library;
  }

  const number = (element, name) => Number(element.dataset[name]);

  function pin(item) {
    const icon = L.divIcon({
      className: item.dataset.full === 'true' ? 'pin full' : 'pin',
      html: document.createTextNode(item.dataset.number).textContent,
      iconSize: [32, 32], iconAnchor: [16, 30], popupAnchor: [0, -28],
    });
    const title = item.querySelector('.name').textContent.trim();
    /* Le clavier et la lecture d’écran passent par la liste, qui dit la même chose. */
    const marker = L.marker([number(item, 'lat'), number(item, 'lng')], { icon, title, keyboard: false, riseOnHover: true });
    const words = item.cloneNode(true);
    const popup = document.createElement('div');
    popup.append(...words.childNodes);
    return marker.bindPopup(popup, { maxWidth: 260, autoPanPadding: [24, 24] });
  }

  function outlines(map, canvas, fallback) {
    if (!canvas.dataset.outlines) return;
    fetch(canvas.dataset.outlines, { credentials: 'same-origin' })
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
      .then((shapes) => {
        const chosen = canvas.dataset.chosen;
        const layer = L.geoJSON(shapes, {
          interactive: false,
          style: (shape) => ({ className: chosen && shape.properties.code === chosen ? 'com on' : 'com' }),
          onEachFeature: (shape, drawn) => {
            if (canvas.dataset.names === 'true' && shape.properties.nom) {
              drawn.bindTooltip(shape.properties.nom.replace(/'/g, '’'), { permanent: true, direction: 'center', className: 'com-name', interactive: false });
            }
          },
        }).addTo(map);
        layer.bringToBack();
        if (!fallback) map.fitBounds(layer.getBounds());
      })
      .catch(() => {});
  }

  function draw(figure) {
    const canvas = figure.querySelector('.map-canvas');
    const items = Array.from(figure.querySelectorAll('.map-points [data-lat]'));
    canvas.hidden = false;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const map = L.map(canvas, {
      zoomControl: false, scrollWheelZoom: false, zoomSnap: 0.5,
      zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still, attributionControl: false,
    });
    L.control.zoom({ position: 'topright', zoomInTitle: canvas.dataset.zoomIn, zoomOutTitle: canvas.dataset.zoomOut }).addTo(map);
    map.getPane('markerPane').setAttribute('aria-hidden', 'true');
    map.getPane('overlayPane').setAttribute('aria-hidden', 'true');
    const markers = L.featureGroup(items.map(pin)).addTo(map);
    if (canvas.dataset.lat) L.circleMarker([number(canvas, 'lat'), number(canvas, 'lng')], { radius: 6, className: 'here', interactive: false }).addTo(map);
    if (items.length) map.fitBounds(markers.getBounds().pad(0.3), { maxZoom: items.length > 1 ? 14 : 11.5 });
    else map.setView([46.6, 2.4], 5);
    outlines(map, canvas, items.length > 0);
  }

  function offer(figure) {
    const ask = figure.querySelector('.map-ask');
    let shown;
    const show = () => {
      shown ??= fetched(figure).then(() => draw(figure), () => {}).then(() => { ask.hidden = true; });
      return shown;
    };
    const sparing = navigator.connection?.saveData || matchMedia('(max-width:47.99rem)').matches;
    if (!sparing || location.hash === '#' + figure.id) return show();
    ask.hidden = false;
    const asked = () => show().then(() => figure.querySelector('.map-canvas').focus());
    ask.querySelector('button').addEventListener('click', asked, { once: true });
    document.querySelectorAll(`a[href="#${figure.id}"]`).forEach((link) => link.addEventListener('click', asked, { once: true }));
    return null;
  }

  addEventListener('load', () => document.querySelectorAll('figure[data-map]').forEach(offer));
})();
