/* A Word file may be dropped on the form. Without this script the file field does the same. */
(function () {
  "use strict";
  document.querySelectorAll("[data-drop]").forEach(function (place) {
    var field = place.querySelector('input[type="file"]');
    var hint = place.querySelector("[data-drop-hint]");
    if (!field || !window.DataTransfer) return;
    if (hint) hint.hidden = false;
    function mark(on) {
      place.classList.toggle("kb-drop--over", on);
    }
    ["dragenter", "dragover"].forEach(function (name) {
      place.addEventListener(name, function (event) {
        event.preventDefault();
        mark(true);
      });
    });
    ["dragleave", "drop"].forEach(function (name) {
      place.addEventListener(name, function () {
        mark(false);
      });
    });
    place.addEventListener("drop", function (event) {
      event.preventDefault();
      if (event.dataTransfer.files.length !== 1) return;
      field.files = event.dataTransfer.files;
      field.focus();
    });
  });
})();
