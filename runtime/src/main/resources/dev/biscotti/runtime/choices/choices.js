// What the banner gains by a script: an answer without a reload, scripts and embeds that wait for it,
// and tabs that learn of it. Without this file everything works, but nothing starts that waits.
// How to use it: docs/how-to/scripts.md.
(() => {
  'use strict';

  // A page holds what its users write, and markup with such a name or id hides members of document
  // and of forms (DOM clobbering). It cannot hide the prototypes.
  const of = (type, name, object) =>
    Object.getOwnPropertyDescriptor(type.prototype, name).get.call(object);
  const create = name => Document.prototype.createElement.call(document, name);
  const listen = (type, action, capture) =>
    EventTarget.prototype.addEventListener.call(document, type, action, capture);
  const attribute = (element, name) => Element.prototype.getAttribute.call(element, name);
  const matches = (element, selector) => Element.prototype.matches.call(element, selector);
  const within = (element, selector) =>
    element instanceof Element ? Element.prototype.closest.call(element, selector) : null;
  const all = (root, selector) => {
    const type = [Document, Element, DocumentFragment].find(each => root instanceof each);
    return Array.from(type.prototype.querySelectorAll.call(root, selector));
  };
  const has = (object, name) => Object.prototype.hasOwnProperty.call(object, name);
  const warn = problem => console.warn('biscotti: ' + (problem.message || problem));

  const INSTANCE = Symbol.for('dev.biscotti.choices');
  if (window[INSTANCE]) {
    window[INSTANCE].refresh(); // Turbo and its like put the script of another page into this one
    return;
  }
  const self = of(Document, 'currentScript', document);
  if (!(self instanceof HTMLScriptElement)) {
    return warn('choices.js has to be a script element of its own, and no module');
  }
  const endpoint = new URL(
    self.getAttribute('data-biscotti-ask') || self.getAttribute('data-biscotti-endpoint') ||
    self.src.replace(/\.js([?#].*)?$/, ''), location.href);
  if (endpoint.origin !== location.origin) {
    return warn('answers go to the site itself, not to ' + endpoint.origin);
  }

  // Google Consent Mode v2: what a yes to a built-in category allows.
  const GTAG = {
    functional: ['functionality_storage', 'personalization_storage'],
    analytics: ['analytics_storage'],
    marketing: ['ad_storage', 'ad_user_data', 'ad_personalization']
  };
  const AREAS = { local: 'localStorage', session: 'sessionStorage' };
  const SCRIPT = 'script[type="text/plain"][data-cookie-category]';
  const WAITING = ['iframe', 'img', 'audio', 'video', 'source']
    .reduce((list, name) => list + ',' + name + '[data-src][data-cookie-category]', SCRIPT);
  const MARK = /[?&]cookie-choices=[a-z]+/;

  // What may make markup and scripts of text, where the page has require-trusted-types-for.
  let trusted = { createHTML: text => text, createScript: text => text, createScriptURL: text => text };
  if (window.trustedTypes && typeof window.trustedTypes.createPolicy === 'function') {
    try {
      trusted = window.trustedTypes.createPolicy('biscotti', trusted);
    } catch (refused) {
      warn('the Content-Security-Policy lacks "trusted-types biscotti"');
    }
  }

  let state = null; // the choices; unknown until the server has said them
  let channel = null; // to other tabs
  let typed = false; // whether a reload would lose something
  let loading = 0; // scripts that later ones in the page have to wait for
  let embeds = [];
  let roots = [document];
  const queue = [];
  const ran = []; // categories of scripts that were started

  const categories = element =>
    (attribute(element, 'data-cookie-category') || '').trim().split(/\s+/);
  const allows = element =>
    state !== null && categories(element).every(id => state.granted.indexOf(id) >= 0);
  const isWaiting = element => element.isConnected && matches(element, WAITING) && allows(element);

  function run(inert) {
    const script = create('script');
    Array.from(inert.attributes).forEach(({ name, value }) => {
      if (name === 'src') {
        script.src = trusted.createScriptURL(value);
      } else if (name.startsWith('on')) {
        script.setAttribute(name, trusted.createScript(value));
      } else if (['type', 'nonce', 'data-type', 'data-cookie-category'].indexOf(name) < 0) {
        script.setAttribute(name, value);
      }
    });
    script.type = inert.getAttribute('data-type') || '';
    script.nonce = inert.nonce;
    script.async = inert.hasAttribute('async');
    if (!inert.hasAttribute('src')) {
      script.text = trusted.createScript(inert.text);
    } else if (!script.async) {
      loading++;
      ['load', 'error'].forEach(end => script.addEventListener(end, () => { loading--; drain(); }));
    }
    ran.push(...categories(inert));
    inert.replaceWith(script);
  }

  /** Starts scripts in the order of the page: one without a file waits for the files before it. */
  function drain() {
    while (queue.length > 0 && (loading === 0 || queue[0].hasAttribute('src'))) {
      const inert = queue.shift();
      try {
        if (isWaiting(inert)) {
          run(inert);
        }
      } catch (refused) {
        warn(refused);
      }
    }
  }

  function reloadMedia(embed) {
    const media = within(embed, 'audio, video');
    if (media) {
      media.load();
    }
  }

  function show(embed) {
    const source = attribute(embed, 'data-src');
    const link = create('a');
    link.href = source;
    if (!/^https?:$/.test(link.protocol)) {
      return warn('data-src has to be an address of the web, not ' + link.protocol);
    }
    embeds.push({ embed: embed, source: source });
    embed.removeAttribute('data-src');
    embed.setAttribute('src', source);
    reloadMedia(embed);
  }

  /** Embeds can be stopped, which scripts cannot. */
  function hideWithdrawn() {
    embeds = embeds.filter(({ embed, source }) => {
      if (allows(embed)) {
        return embed.isConnected;
      }
      if (embed instanceof HTMLIFrameElement) {
        embed.setAttribute('src', 'about:blank');
      }
      embed.removeAttribute('src');
      embed.setAttribute('data-src', source);
      reloadMedia(embed);
      return false;
    });
  }

  function start(root) {
    const found = all(root, WAITING);
    if (root instanceof Element && matches(root, WAITING)) {
      found.unshift(root);
    }
    found.filter(isWaiting).forEach(element => {
      if (!matches(element, SCRIPT)) {
        show(element);
      } else if (self.nonce && element.nonce !== self.nonce) {
        // Started, it would be trusted under strict-dynamic, whoever put it into the page.
        warn('a script that waits for consent lacks the nonce of the page');
      } else if (queue.indexOf(element) < 0) {
        queue.push(element);
      }
    });
    drain();
  }

  const observer = new MutationObserver(records => records.forEach(record => {
    const changed = record.type === 'attributes' ? [record.target] : Array.from(record.addedNodes);
    changed.filter(node => node instanceof Element).forEach(start);
  }));
  const observe = root => observer.observe(root, {
    childList: true, subtree: true, attributeFilter: ['data-cookie-category', 'data-src']
  });

  const isOf = (item, key) => has(item, 'name') ? key === item.name
    : key.length > item.prefix.length + item.suffix.length &&
      key.startsWith(item.prefix) && key.endsWith(item.suffix);

  function tidy(item) {
    if (item.area !== 'database') {
      const area = window[AREAS[item.area]];
      Array.from({ length: area.length }, (none, index) => area.key(index))
        .filter(key => isOf(item, key)).forEach(key => area.removeItem(key));
    } else if (has(item, 'name')) {
      indexedDB.deleteDatabase(item.name);
    } else if (indexedDB.databases) {
      indexedDB.databases().then(found => found.filter(one => isOf(item, one.name))
        .forEach(one => indexedDB.deleteDatabase(one.name)), () => {});
    }
  }

  function tellGtag() {
    if (typeof window.gtag === 'function') {
      const update = {};
      Object.keys(GTAG).forEach(category => GTAG[category].forEach(type => {
        update[type] = state.granted.indexOf(category) >= 0 ? 'granted' : 'denied';
      }));
      window.gtag('consent', 'update', update);
    }
  }

  function apply(next, initial) {
    const withdrawn = initial ? [] : state.granted.filter(id => next.granted.indexOf(id) < 0);
    state = next;
    if (!initial) {
      fillIn();
    }
    hideWithdrawn();
    state.storage.forEach(item => {
      try {
        tidy(item);
      } catch (refused) {
        // The browser keeps storage from this page, so there is nothing to tidy.
      }
    });
    tellGtag();
    roots = roots.filter(root => root === document || root.isConnected);
    roots.forEach(start);
    EventTarget.prototype.dispatchEvent.call(document, new CustomEvent('biscotti:consent', {
      detail: {
        granted: state.granted.slice(), refused: state.refused.slice(), withdrawn: withdrawn,
        initial: initial
      }
    }));
    if (withdrawn.some(id => ran.indexOf(id) >= 0)) {
      endWhatRuns();
    }
  }

  /** A script that has run goes with its page; what the visitor is typing there must not. */
  function endWhatRuns() {
    if (typed) {
      sayWhatRuns();
    } else if (MARK.test(location.search)) {
      location.reload();
    } else {
      location.replace(location.pathname + location.search + (location.search ? '&' : '?') +
        'cookie-choices=saved' + location.hash);
    }
  }

  function sayWhatRuns() {
    const section = create('section');
    const text = create('p');
    const link = create('a');
    section.className = 'biscotti';
    section.setAttribute('role', 'alert');
    text.textContent = state.running + ' ';
    link.href = location.pathname + location.search;
    link.textContent = state.reload;
    link.addEventListener('click', event => { event.preventDefault(); location.reload(); });
    text.appendChild(link);
    section.appendChild(text);
    of(Document, 'body', document).prepend(section);
  }

  const isOurs = form => form instanceof HTMLFormElement && within(form, '.biscotti') !== null &&
    attribute(form, 'data-biscotti-form') !== null &&
    new URL(attribute(form, 'action'), location.href).href === endpoint.href;

  function focusOn(said) {
    said.setAttribute('tabindex', '-1');
    said.addEventListener('blur', () => said.removeAttribute('tabindex'), { once: true });
    said.focus();
  }

  /** Forms show what is recorded, and say so when they are sent. */
  function fillIn() {
    all(document, 'form[data-biscotti-form]').filter(isOurs).forEach(form =>
      all(form, 'input').forEach(input => {
        if (input.type === 'radio' && input.name.startsWith('choice.')) {
          const id = input.name.slice('choice.'.length);
          const answers = input.value === 'yes' ? state.granted : state.refused;
          input.checked = answers.indexOf(id) >= 0 && state.unanswered.indexOf(id) < 0;
        } else if (input.name === 'refused') {
          input.value = state.refused.join(' ');
        }
      }));
    all(document, '.biscotti [data-biscotti-signal]').forEach(signal => {
      signal.textContent = state.signal;
      signal.hidden = !state.signal;
    });
  }

  /** A link back to the page from which the visitor came to change the choices. */
  function leadBack(said) {
    const back = all(said, '[data-biscotti-back]')[0];
    const referrer = of(Document, 'referrer', document);
    if (back && referrer.startsWith(location.origin + '/') &&
        new URL(referrer).pathname !== location.pathname) {
      back.href = referrer;
      back.parentNode.hidden = false;
    }
  }

  function confirm(form, message) {
    const region = within(form, '.biscotti');
    form.hidden = attribute(region, 'data-biscotti-banner') !== null;
    all(region, '[data-biscotti-said]').forEach(said => {
      all(said, '[data-biscotti-message]')[0].textContent = message;
      leadBack(said);
      said.hidden = false;
      focusOn(said);
    });
  }

  function showBanner(html) {
    const template = create('template');
    template.innerHTML = trusted.createHTML(html);
    const shown = all(document, '.biscotti[data-biscotti-banner], .biscotti[data-biscotti-notice]');
    const places = all(document, '[data-biscotti-place]');
    if (shown.length > 0) {
      shown[0].replaceWith(template.content);
    } else if (places.length > 0) {
      places[0].replaceChildren(template.content);
    }
  }

  function read(json) {
    const list = (name, type) =>
      has(json, name) ? json[name].filter(item => typeof item === type) : [];
    const text = name => has(json, name) ? String(json[name]) : '';
    return {
      granted: list('granted', 'string'), refused: list('refused', 'string'),
      unanswered: list('unanswered', 'string'), storage: list('storage', 'object'),
      message: text('message'), banner: text('banner'), signal: text('signal'),
      unkept: text('unkept'), running: text('running'), reload: text('reload')
    };
  }

  function send(method, query, body) {
    return fetch(endpoint.href + query, {
      method: method, body: body, credentials: 'same-origin', cache: 'no-store', redirect: 'error',
      headers: { Accept: 'application/json' }
    }).then(response => {
      const type = response.headers.get('Content-Type') || '';
      if (!response.ok || !/^application\/json\b/i.test(type)) {
        throw new Error('the endpoint answered with ' + response.status + ' ' + type);
      }
      return response.json();
    }).then(read);
  }

  const look = search => send('GET', '?' + new URLSearchParams({
    return: location.pathname + search, language: of(Document, 'documentElement', document).lang
  }));

  /** Without what became of an answer that is told already. */
  const lookAgain = () => look(location.search.replace(MARK, '').replace(/^&/, '?'));

  /** Learns what was answered elsewhere. */
  const refresh = () => lookAgain().then(next => {
    const initial = state === null;
    if (initial || ['granted', 'refused'].some(name => next[name].join() !== state[name].join())) {
      all(document, '.biscotti [data-biscotti-said]').forEach(said => { said.hidden = true; });
      showBanner(next.banner);
      apply(next, initial);
    }
  }).catch(warn);

  function connect() {
    if (typeof BroadcastChannel === 'function' && !channel) {
      channel = new BroadcastChannel('biscotti ' + endpoint.pathname);
      channel.onmessage = refresh;
    }
  }

  const tellOthers = () => channel && channel.postMessage('answered');

  listen('submit', event => {
    const form = event.target;
    if (!event.submitter || !isOurs(form)) {
      return;
    }
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form));
    body.set(event.submitter.name, event.submitter.value);
    send('POST', '', body).then(answered => lookAgain().catch(() => answered).then(kept => {
      const isKept = kept.unanswered.every(id => answered.unanswered.indexOf(id) >= 0);
      confirm(form, isKept ? answered.message : answered.unkept);
      tellOthers();
      apply(kept, false);
    }), failed => {
      warn(failed);
      const answer = create('input');
      answer.type = 'hidden';
      answer.name = event.submitter.name;
      answer.value = event.submitter.value;
      Node.prototype.appendChild.call(form, answer);
      HTMLFormElement.prototype.submit.call(form);
    });
  });

  listen('click', event => {
    const hide = within(event.target, '.biscotti [data-biscotti-hide]');
    if (hide) {
      event.preventDefault();
      const region = within(hide, '.biscotti');
      const asks = all(region, 'form:not([hidden])').length > 0;
      (asks ? within(hide, '[data-biscotti-said]') : region).remove();
    }
  });

  listen('input', event => { typed = typed || within(event.target, '.biscotti') === null; }, true);

  // An open channel would keep the page out of the back/forward cache, from which it comes as it was.
  window.addEventListener('pagehide', () => {
    if (channel) {
      channel.close();
      channel = null;
    }
  });
  window.addEventListener('pageshow', event => {
    connect();
    if (event.persisted) {
      refresh();
    }
  });
  listen('visibilitychange', () => {
    if (typeof BroadcastChannel !== 'function' && !of(Document, 'hidden', document)) {
      refresh();
    }
  });

  function begin(first) {
    all(document, '.biscotti [data-biscotti-said]:not([hidden])').slice(0, 1).forEach(focusOn);
    connect();
    if (MARK.test(location.search)) {
      tellOthers(); // of an answer that this script did not send
    }
    apply(first, true);
    observe(document);
  }

  const api = Object.freeze({
    /** Whether a category is granted; while nothing is known, the essential one alone is. */
    granted: category =>
      category === 'essential' || (state !== null && state.granted.indexOf(category) >= 0),

    /** Starts what waits in a part that the document does not show, such as a shadow root. */
    start: root => {
      if (roots.indexOf(root) < 0) {
        roots.push(root);
        observe(root);
      }
      start(root);
    },

    /** Looks at what is recorded, such as after an answer in a form of your own. */
    refresh: () => refresh().then(tellOthers)
  });
  [INSTANCE, 'biscotti'].filter(name => !has(window, name))
    .forEach(name => Object.defineProperty(window, name, { value: api }));

  if (self.hasAttribute('data-biscotti-ask')) {
    look(location.search).then(first => {
      showBanner(first.banner);
      begin(first);
    }).catch(warn); // nobody was asked, so nothing starts that waits for a yes
  } else {
    begin(read(JSON.parse(self.getAttribute('data-biscotti'))));
  }
})();
