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

  /* Les lieux des autres pages, réunis par cases de l’écran ; un rond mène plus près, puis à la page du lieu. */
  function clusters(map, canvas) {
    const dots = (canvas.dataset.dots || '').split(';').filter(Boolean).map((dot) => dot.split(',').map(Number));
    if (!dots.length) return;
    const layer = L.layerGroup().addTo(map);
    const gather = () => {
      const cells = new Map();
      layer.clearLayers();
      dots.forEach((dot) => {
        const at = map.project([dot[0], dot[1]]).divideBy(56).floor();
        const cell = at.x + ' ' + at.y;
        cells.set(cell, (cells.get(cell) || []).concat([dot]));
      });
      cells.forEach((many) => {
        const middle = L.latLngBounds(many.map(([lat, lng]) => [lat, lng]));
        const icon = L.divIcon({ className: 'cluster', html: many.length > 1 ? String(many.length) : '', iconSize: many.length > 1 ? [30, 30] : [14, 14] });
        L.marker(middle.getCenter(), { icon, keyboard: false, zIndexOffset: -1000 }).addTo(layer).on('click', () => {
          const near = map.getZoom() >= 16 || middle.getNorthEast().equals(middle.getSouthWest());
          if (near) location.assign(canvas.dataset.pages + Math.ceil(many[0][2] / 10) + '#lieu-' + many[0][2]);
          else map.fitBounds(middle.pad(0.2));
        });
      });
    };
    map.on('zoomend', gather);
    gather();
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
    clusters(map, canvas);
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
