// The label that the two answers ask for: the narrower of both. Chosen for the writer until the writer chooses.
class LabelHelp {
  constructor(form) {
    this.form = form;
    this.asked = JSON.parse(form.dataset.labelHelp);
    this.isChosen = Boolean(form.elements.label.value);
    form.addEventListener("change", (event) => {
      if (event.target.name === "label") this.isChosen = true;
      else if (event.target.name in this.asked) this.suggest();
    });
  }

  suggest() {
    const order = [...this.form.elements.label].map((radio) => radio.value);
    const places = Object.entries(this.asked).map(([name, labels]) => order.indexOf(labels[this.form.elements[name].value]));
    if (places.includes(-1)) return;
    const label = order[Math.max(...places)];
    document.getElementById("aangewezen").hidden = false;
    for (const sign of document.querySelectorAll("[data-suggested]")) sign.hidden = sign.dataset.suggested !== label;
    if (this.isChosen) return;
    this.form.elements.label.value = label;
    this.form.elements.label[0].dispatchEvent(new Event("input", { bubbles: true }));
  }
}

for (const form of document.querySelectorAll("form[data-label-help]")) new LabelHelp(form);
