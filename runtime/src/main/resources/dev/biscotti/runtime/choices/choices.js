// What the banner gains by a script: an answer without a reload, and scripts that wait for it.
// Everything works without this file, except that nothing starts what it waits for.
(function () {
  'use strict';

  var self = document.currentScript;
  // Google Consent Mode v2: what a yes to a built-in category allows.
  var GTAG = {
    functional: ['functionality_storage', 'personalization_storage'],
    analytics: ['analytics_storage'],
    marketing: ['ad_storage', 'ad_user_data', 'ad_personalization']
  };
  var AREAS = { local: 'localStorage', session: 'sessionStorage' };

  function each(list, action) {
    Array.prototype.forEach.call(list, action);
  }

  function matches(item, key) {
    if (item.name !== undefined) {
      return key === item.name;
    }
    return key.length > item.prefix.length + item.suffix.length &&
        key.startsWith(item.prefix) && key.endsWith(item.suffix);
  }

  function startGranted(state) {
    each(document.querySelectorAll('script[type="text/plain"][data-cookie-category]'), function (inert) {
      var wanted = inert.getAttribute('data-cookie-category').trim().split(/\s+/);
      if (!wanted.every(function (category) { return state.granted.indexOf(category) >= 0; })) {
        return;
      }
      var script = document.createElement('script');
      each(inert.attributes, function (attribute) {
        if (['type', 'nonce', 'data-type', 'data-cookie-category'].indexOf(attribute.name) < 0) {
          script.setAttribute(attribute.name, attribute.value);
        }
      });
      if (inert.hasAttribute('data-type')) {
        script.type = inert.getAttribute('data-type');
      }
      // Never our own nonce: markup that somebody slipped into the page must not gain it.
      if (inert.nonce) {
        script.nonce = inert.nonce;
      }
      script.async = inert.hasAttribute('async'); // else in the order of the page
      script.text = inert.text;
      inert.replaceWith(script);
    });
  }

  function tellGtag(state) {
    if (typeof window.gtag !== 'function') {
      return;
    }
    var update = {};
    Object.keys(GTAG).forEach(function (category) {
      var granted = state.granted.indexOf(category) >= 0;
      GTAG[category].forEach(function (type) { update[type] = granted ? 'granted' : 'denied'; });
    });
    window.gtag('consent', 'update', update);
  }

  function tidyArea(item) {
    var area = window[AREAS[item.area]];
    Object.keys(area).filter(function (key) { return matches(item, key); })
        .forEach(function (key) { area.removeItem(key); });
  }

  function tidyDatabases(item) {
    if (item.name !== undefined) {
      indexedDB.deleteDatabase(item.name);
    } else if (indexedDB.databases) {
      indexedDB.databases().then(function (all) {
        all.filter(function (one) { return matches(item, one.name); })
            .forEach(function (one) { indexedDB.deleteDatabase(one.name); });
      }, function () {});
    }
  }

  function tidy(state) {
    state.storage.forEach(function (item) {
      try {
        (item.area === 'database' ? tidyDatabases : tidyArea)(item);
      } catch (refused) {
        // The browser keeps storage from this page, so there is nothing to tidy.
      }
    });
  }

  function apply(state, initial) {
    tidy(state);
    tellGtag(state);
    startGranted(state);
    document.dispatchEvent(new CustomEvent('biscotti:consent', {
      detail: { granted: state.granted, refused: state.refused, initial: initial }
    }));
  }

  function focusOn(said) {
    said.setAttribute('tabindex', '-1');
    said.addEventListener('blur', function () { said.removeAttribute('tabindex'); }, { once: true });
    said.focus();
  }

  function tick(state) {
    each(document.querySelectorAll('[data-biscotti-form] input[type="radio"]'), function (radio) {
      var category = radio.name.slice('choice.'.length);
      var answers = radio.value === 'yes' ? state.granted : state.refused;
      radio.checked = answers.indexOf(category) >= 0;
    });
  }

  /** A link back to the page from which the visitor came to change the choices. */
  function leadBack(said) {
    var back = said.querySelector('[data-biscotti-back]');
    if (!back || document.referrer.indexOf(location.origin + '/') !== 0 ||
        new URL(document.referrer).pathname === location.pathname) {
      return;
    }
    back.href = document.referrer;
    back.parentNode.hidden = false;
  }

  function confirm(form, state) {
    var region = form.closest('.biscotti');
    var said = region.querySelector('[data-biscotti-said]');
    said.querySelector('[data-biscotti-message]').textContent = state.message;
    leadBack(said);
    said.hidden = false;
    if (region.hasAttribute('data-biscotti-banner')) {
      form.hidden = true;
    }
    tick(state);
    focusOn(said);
  }

  function submitPlainly(form, answer) {
    var field = document.createElement('input');
    field.type = 'hidden';
    field.name = 'answer';
    field.value = answer;
    form.appendChild(field);
    HTMLFormElement.prototype.submit.call(form);
  }

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (!form.hasAttribute('data-biscotti-form') || !event.submitter) {
      return;
    }
    event.preventDefault();
    var answer = event.submitter.value;
    var body = new URLSearchParams(new FormData(form));
    body.set('answer', answer);
    fetch(form.getAttribute('action'), {
      method: 'POST', body: body, credentials: 'same-origin', headers: { Accept: 'application/json' }
    }).then(function (response) {
      if (!response.ok) {
        throw new Error(String(response.status));
      }
      return response.json();
    }).then(function (state) {
      confirm(form, state);
      apply(state, false);
    }, function () {
      submitPlainly(form, answer);
    });
  });

  document.addEventListener('click', function (event) {
    var hide = event.target.closest && event.target.closest('[data-biscotti-hide]');
    if (hide) {
      event.preventDefault();
      hide.closest('.biscotti').remove();
    }
  });

  // A page from the back/forward cache is as old as it looks: it may ask what was answered since.
  window.addEventListener('pageshow', function (event) {
    if (event.persisted && document.querySelector('.biscotti')) {
      location.reload();
    }
  });

  function begin(state) {
    var said = document.querySelector('[data-biscotti-said]:not([hidden])');
    if (said) {
      focusOn(said);
    }
    apply(state, true);
  }

  /** A page from a shared cache is the same for everybody, so it does not know its visitor. */
  function ask(endpoint) {
    var query = new URLSearchParams({
      return: location.pathname + location.search, language: document.documentElement.lang
    });
    fetch(endpoint + '?' + query, {
      credentials: 'same-origin', headers: { Accept: 'application/json' }
    }).then(function (response) {
      if (!response.ok) {
        throw new Error(String(response.status));
      }
      return response.json();
    }).then(function (state) {
      each(document.querySelectorAll('[data-biscotti-place]'), function (place) {
        place.innerHTML = state.banner;
      });
      begin(state);
    }).catch(function (failed) {
      // Nobody was asked, so nothing starts that waits for a yes.
      console.warn('biscotti: ' + failed.message);
    });
  }

  if (self.hasAttribute('data-biscotti-ask')) {
    ask(self.getAttribute('data-biscotti-ask'));
  } else {
    begin(JSON.parse(self.getAttribute('data-biscotti')));
  }
})();
