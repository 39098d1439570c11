// Counts a product that was read to the end, once. The page keeps this script inert until its
// visitor agrees to analytics.
(function () {
  'use strict';
  var KEY = 'shop-read';

  function known() {
    try {
      var paths = JSON.parse(localStorage.getItem(KEY));
      return Array.isArray(paths) ? paths : [];
    } catch (broken) {
      return [];
    }
  }

  var end = new IntersectionObserver(function (entries) {
    if (!entries.some(function (entry) { return entry.isIntersecting; })) {
      return;
    }
    end.disconnect();
    var paths = known();
    if (paths.indexOf(location.pathname) < 0) {
      localStorage.setItem(KEY, JSON.stringify(paths.concat(location.pathname).slice(-50)));
      fetch('/storefront/statistics/read', { method: 'POST' });
    }
  });
  // Who withdraws consent while the page is open is counted no more.
  document.addEventListener('biscotti:consent', function (event) {
    if (event.detail.granted.indexOf('analytics') < 0) {
      end.disconnect();
    }
  });
  end.observe(document.querySelector('footer'));
})();
