package fr.passerelle.e2e;

/** Questions put to the page itself; each answers with what is wrong, in words. */
final class Probes {

    /** T7 skip link first; T8 one h1; T9 language; T10 labels and autocomplete; T14 help; T20 alternatives. */
    static final String STRUCTURE = """
            () => {
              const wrong = [];
              const say = (rule, elements) => elements.forEach(e => wrong.push(rule + ' ' + e.outerHTML.slice(0, 140)));
              const all = (selector) => [...document.querySelectorAll(selector)];
              const first = document.querySelector('a[href], button, input:not([type=hidden])');
              if (!first || first.getAttribute('href') !== '#contenu' || !document.querySelector('#contenu'))
                wrong.push('T7 no skip link first');
              if (all('h1').length !== 1) wrong.push('T8 ' + all('h1').length + ' h1');
              const error = document.querySelector('.error-summary');
              if (error && !/^(Erreur|Error|خطأ)/.test(document.title)) wrong.push('T8 error not said in the title: ' + document.title);
              if (!document.documentElement.lang) wrong.push('T9 no lang');
              if (document.documentElement.lang === 'ar' && document.documentElement.dir !== 'rtl') wrong.push('T9 Arabic not rtl');
              const fields = all('input:not([type=hidden]):not([type=submit]), select, textarea');
              say('T10 no label', fields.filter(e => !(e.labels && e.labels.length) && !e.ariaLabel && !e.getAttribute('aria-labelledby')));
              say('T10 no autocomplete', all('input').filter(e => ['text', 'email', 'tel', 'password', 'search'].includes(e.type))
                .filter(e => !e.hasAttribute('autocomplete')));
              say('T10 type=number', all('input[type=number]'));
              say('T16 paste refused', all('input[type=password], input[inputmode=numeric]')
                .filter(e => !e.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true }))));
              if (!all('a[href="/aide"]').some(e => e.getClientRects().length) && !document.querySelector('.a4'))
                wrong.push('T14 no visible help link');
              say('T20 no alternative', all('img:not([alt]), svg:not([aria-hidden]):not([aria-label]):not([aria-labelledby])')
                .filter(e => !e.closest('[aria-hidden=true]')));
              say('inline style or script', all('[style], script:not([src]):not([type]), [onclick], [onchange]')
                .filter(e => !e.closest('.leaflet-container')));
              return wrong;
            }
            """;

    /** French typography: no-break spaces before « : ; ? ! » and inside « », the curved apostrophe; code and what people typed apart. */
    static final String TYPOGRAPHY = """
            () => {
              if (document.documentElement.lang !== 'fr') return [];
              const wrong = [];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const { data, parentElement } = walk.currentNode;
                if (parentElement.closest('script, template, code, pre, textarea, [dir=auto], [lang]:not([lang=fr])')) continue;
                if (/ [:;?!](\\s|$)|« | »|[a-zà-ÿ]'[a-zà-ÿ]/i.test(data)) wrong.push('typography: ' + data.trim().slice(0, 100));
              }
              return wrong;
            }
            """;

    /** T3: what can be touched and is smaller than that; a link inside a sentence is exempt, as in WCAG 2.5.8. */
    static final String SMALL_TARGETS = """
            (least) => [...document.querySelectorAll('a, button, input:not([type=hidden]), select, summary, textarea')]
              .filter(e => { const s = getComputedStyle(e); return s.visibility !== 'hidden' && e.offsetParent !== null })
              .filter(e => !(e.tagName === 'A' && getComputedStyle(e).display === 'inline'))
              .filter(e => !e.closest('.leaflet-container, .sr'))
              .map(e => ({ e, r: (e.closest('label') || e).getBoundingClientRect() }))
              .filter(({ r }) => r.width > 1 && r.height > 1 && (r.width < least || r.height < least))
              .map(({ e, r }) => Math.round(r.width) + 'x' + Math.round(r.height) + ' ' + e.outerHTML.slice(0, 100))
            """;

    /** T4: the page itself scrolls sideways, and which elements stand out. */
    static final String SIDEWAYS = """
            () => {
              const wide = document.documentElement.scrollWidth;
              if (wide <= innerWidth) return [];
              const out = [...document.querySelectorAll('main *, header *, nav *')]
                .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.tablewrap'))
                .slice(0, 3).map(e => e.outerHTML.slice(0, 100));
              return ['scrolls to ' + wide + ' px: ' + out.join(' | ')];
            }
            """;

    /** T5 (WCAG 1.4.12): the user's spacing, then no sideways scroll and no text cut off. */
    static final String SPREAD_TEXT = """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } '
                + 'p { margin-bottom: 2em !important }');
              const before = document.adoptedStyleSheets;
              document.adoptedStyleSheets = [...before, sheet];
              const wrong = [];
              const wide = document.documentElement.scrollWidth;
              if (wide > innerWidth) wrong.push('scrolls to ' + wide + ' px: ' + [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.tablewrap, .tabs, .leaflet-container'))
                .slice(-2).map(e => e.outerHTML.slice(0, 100)).join(' | '));
              for (const e of document.querySelectorAll('main *, .bottombar *')) {
                const s = getComputedStyle(e);
                if (s.overflow !== 'hidden' || e.closest('.sr, svg, .leaflet-container') || !e.innerText || !e.innerText.trim()) continue;
                if (e.clientHeight > 1 && (e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2))
                  wrong.push('cuts ' + e.outerHTML.slice(0, 100));
              }
              document.adoptedStyleSheets = before;
              return wrong;
            }
            """;

    /** T6: what has the focus, how it shows, and whether something covers it; null outside the page. */
    static final String FOCUS = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return null;
              const shown = (x) => {
                if (!x) return false;
                const s = getComputedStyle(x);
                return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none';
              };
              const label = e.closest('label');
              const visible = shown(e) || shown(label) || shown(e.nextElementSibling) || (label && [...label.children].some(shown)) || shown(e.parentElement);
              const r = (label || e).getBoundingClientRect();
              const x = Math.min(Math.max(r.left + r.width / 2, 0), innerWidth - 1);
              const y = Math.min(Math.max(r.top + r.height / 2, 0), innerHeight - 1);
              const top = document.elementFromPoint(x, y);
              const covered = r.height > 0 && top && !e.contains(top) && !top.contains(e) && !(label && (label.contains(top) || top.contains(label)));
              return { what: e.outerHTML.slice(0, 120), id: [...document.querySelectorAll('*')].indexOf(e), visible: !!visible, covered: !!covered };
            }
            """;

    /** T13: nothing that only a hovering pointer, or only a drag, can reach. */
    static final String HOVER_OR_DRAG = """
            () => {
              const wrong = [];
              const words = (e) => e.textContent.trim() || e.ariaLabel || e.getAttribute('aria-labelledby') || e.alt || (e.labels && e.labels.length);
              const say = (rule, elements) => elements.forEach(e => wrong.push(rule + ' ' + e.outerHTML.slice(0, 140)));
              const all = (selector) => [...document.querySelectorAll(selector)].filter(e => !e.closest('.leaflet-container'));
              say('T13 draggable', all('[draggable=true]'));
              say('T13 explained by hovering only', all('abbr[title]').concat(all('[title]').filter(e => !words(e))));
              const moved = ['display', 'visibility', 'opacity', 'content', 'clip-path', 'height', 'max-height', 'transform', 'left', 'top', 'inset'];
              const look = (rules) => [...rules].forEach(rule => {
                if (rule.cssRules) look(rule.cssRules);
                if (rule.selectorText && rule.selectorText.includes(':hover') && !rule.selectorText.includes(':focus')
                  && !rule.selectorText.includes('leaflet') && moved.some(name => rule.style.getPropertyValue(name)))
                  wrong.push('T13 appears by hovering only: ' + rule.cssText.slice(0, 140));
              });
              [...document.styleSheets].forEach(sheet => look(sheet.cssRules));
              return wrong;
            }
            """;

    /** T22: in forced colours, what has lost its edge, its drawing or its difference. */
    static final String LOST_IN_FORCED_COLOURS = """
            () => {
              const wrong = [];
              const clear = (colour) => /^(transparent|rgba\\(.*, 0\\))$/.test(colour);
              const probe = document.body.appendChild(document.createElement('i'));
              probe.style.color = 'Canvas';
              const canvas = getComputedStyle(probe).color;
              probe.remove();
              const behind = (e) => {
                for (let p = e; p; p = p.parentElement) { const c = getComputedStyle(p).backgroundColor; if (!clear(c)) return c; }
                return canvas;
              };
              const shown = (e) => e.getClientRects().length && e.checkVisibility({ visibilityProperty: true, opacityProperty: true })
                && !e.closest('.sr, .skip, .leaflet-container');
              const say = (rule, e) => wrong.push('T22 ' + rule + ' ' + e.outerHTML.slice(0, 140));
              const edged = (e) => {
                const s = getComputedStyle(e);
                const back = behind(e.parentElement);
                return behind(e) !== back || ['Top', 'Right', 'Bottom', 'Left'].some(side => s['border' + side + 'Style'] !== 'none'
                  && parseFloat(s['border' + side + 'Width']) >= 1 && !clear(s['border' + side + 'Color']) && s['border' + side + 'Color'] !== back);
              };
              for (const e of document.querySelectorAll('input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea, .btn:not(.quiet), '
                + '.choice, .chips span, .tag, .badge, .notice, .error-summary, .bar .track, .wait'))
                if (shown(e) && !edged(e.closest('.search') || e)) say('no edge', e);
              const drawn = (shape) => {
                const s = getComputedStyle(shape);
                const back = behind(shape.ownerSVGElement.parentElement);
                return ['fill', 'stroke'].some(paint => s[paint] !== 'none' && !clear(s[paint]) && s[paint] !== back);
              };
              for (const e of document.querySelectorAll('svg')) {
                const shapes = [...e.querySelectorAll('path, circle, rect, line, polyline, ellipse')];
                if (shown(e) && shapes.length && !shapes.some(drawn)) say('drawing vanishes', e);
              }
              for (const e of document.querySelectorAll('.wait')) {
                const fills = ['.bg', '.k2', '.mk'].map(name => getComputedStyle(e.querySelector(name)).fill);
                if (new Set(fills).size < 3) say('parts look the same (' + fills.join(' / ') + ')', e);
              }
              for (const e of document.querySelectorAll('.chips input:checked + span')) {
                const other = e.closest('.chips').querySelector('input:not(:checked) + span');
                if (other && behind(other) === behind(e)) say('chosen looks like not chosen', e);
              }
              for (const e of document.querySelectorAll('.nav [aria-current], .tabs [aria-current], .bottombar [aria-current]'))
                if (shown(e) && getComputedStyle(e).outlineStyle === 'none') say('current page not marked', e);
              return wrong;
            }
            """;

    /** T22: where the focus is in forced colours, which drop every shadow; null outside the page. */
    static final String FORCED_FOCUS = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return null;
              const outlined = (x) => {
                const s = x && getComputedStyle(x);
                return s && s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 && s.outlineColor !== getComputedStyle(document.body).backgroundColor;
              };
              // Inside a calendar field the browser itself draws where it is.
              const seen = e.type === 'date' || [e, e.parentElement, e.nextElementSibling, e.closest('label')].some(outlined);
              return seen ? '' : e.outerHTML.slice(0, 120);
            }
            """;

    /** T18: bytes received for this page, and for its style sheets and scripts alone. */
    static final String WEIGHT = """
            () => {
              const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
              const sum = (entries) => entries.reduce((total, e) => total + e.transferSize, 0);
              return { whole: sum(all), code: sum(all.filter(e => /\\.(css|js)$/.test(e.name))) };
            }
            """;

    private Probes() {}
}
