
"use strict";
(function () {
  var box = document.querySelector(".find"), field = document.getElementById("find");
  var parts = [].slice.call(document.querySelectorAll("details"));
  function fold(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").trim().split(/\s+/);
  }
  function find() {
    var words = fold(field.value), shown = 0;
    parts.forEach(function (part) {
      var here = 0;
      [].forEach.call(part.querySelectorAll("[data-find]"), function (item) {
        var text = item.getAttribute("data-find");
        var fits = words.every(function (word) { return text.indexOf(word) >= 0; });
        item.hidden = !fits;
        here += fits ? 1 : 0;
      });
      part.hidden = here === 0;
      shown += here;
    });
    document.getElementById("found").textContent = field.value.trim() ? shown + " kết quả" : "";
  }
  if (box && field) {
    box.hidden = false;
    field.addEventListener("input", find);
  }
  window.addEventListener("beforeprint", function () {
    parts.forEach(function (part) { part.open = true; });
  });
})();
