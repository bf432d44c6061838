// Saves a quick form while one types, a moment after the last key. What the server does not have yet stands in the
// storage of this tab, never in lasting storage: computers are shared. Without script it is a plain form.
const PREFIX = "kb-draft:";
const OWN = ["csrfmiddlewaretoken", "version", "window", "turn", "form_id", "naar", "agency"];
const PATIENCE = 10000;
const LONGEST_PAUSE = 30000;

class Capture {
  constructor(form) {
    this.form = form;
    this.status = document.getElementById("bewaard");
    this.window = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    this.turn = 0;
    this.version = Number(form.dataset.version);
    this.pause = Number(form.dataset.pause || 1000);
    this.longest = LONGEST_PAUSE;
    this.failures = 0;
    this.inFlight = false;
    this.isLeaving = false;
    this.leftWith = []; // not known to be saved when a next page was asked for: that page may not hold it yet
    this.blocked = {}; // answers that wait for the writer, by name the text that was refused
    this.earlier = []; // what an earlier page in this tab could not save
    this.known = this.read();
    for (const name of (form.dataset.unsaved || "").split(" ").filter(Boolean)) this.known[name] = null;
    this.forgetOthers();
    this.takeBack();
    this.listen();
    this.sendEarlier();
  }

  // What stands in the form

  get names() {
    const named = [...this.form.elements].filter((element) => element.name && !element.closest("[data-conflicts]"));
    return [...new Set(named.map((element) => element.name))].filter((name) => !OWN.includes(name) && !name.endsWith("-asked"));
  }

  read() {
    return Object.fromEntries(this.names.map((name) => [name, this.valueOf(name)]));
  }

  valueOf(name) {
    const element = this.form.elements[name];
    if (element.multiple) return JSON.stringify([...element.selectedOptions].map((option) => option.value));
    return element.value ?? "";
  }

  write(name, text) {
    const element = this.form.elements[name];
    if (!element) return;
    if (element.multiple) {
      const chosen = JSON.parse(text || "[]");
      for (const option of element.options) option.selected = chosen.includes(option.value);
    } else element.value = text;
  }

  changed() {
    const now = this.read();
    return Object.fromEntries(Object.entries(now).filter(([name, text]) => text !== this.known[name]));
  }

  toSend() {
    return Object.fromEntries(Object.entries(this.changed()).filter(([name, text]) => this.blocked[name] !== text));
  }

  // The storage of this tab

  get owner() {
    return `${PREFIX}${this.form.dataset.writer}:`;
  }

  get key() {
    return this.owner + (this.form.dataset.draft || `nieuw-${this.form.dataset.kind}`);
  }

  keep() {
    const answers = { ...this.changed() };
    for (const name of this.leftWith) answers[name] = this.valueOf(name);
    const kept = this.earlier.filter((one) => !one.isSent);
    if (Object.keys(answers).length) kept.push({ window: this.window, turn: this.turn, version: this.version, formId: this.formId, answers });
    try {
      if (kept.length) sessionStorage.setItem(this.key, JSON.stringify(kept));
      else sessionStorage.removeItem(this.key);
    } catch {
      // Storage that is full or switched off: the form itself still holds the text.
    }
  }

  get formId() {
    return this.form.elements.form_id?.value || "";
  }

  forgetOthers() {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(PREFIX) && !key.startsWith(this.owner)) sessionStorage.removeItem(key);
    }
  }

  // Put back what could not be saved before: into the form where its question stands here, else it is sent on as it was.
  takeBack() {
    let kept = [];
    try {
      kept = JSON.parse(sessionStorage.getItem(this.key)) || [];
    } catch {
      sessionStorage.removeItem(this.key);
    }
    for (const one of kept) {
      if (!this.form.dataset.draft && one.formId) this.form.elements.form_id.value = one.formId;
      for (const [name, text] of Object.entries(one.answers)) this.write(name, text);
      this.earlier.push({ ...one, isSent: false });
    }
  }

  async sendEarlier() {
    if (!this.earlier.length || this.inFlight) return;
    this.inFlight = true;
    for (const one of this.earlier.filter((kept) => !kept.isSent)) {
      const answer = await this.post(one.answers, { ...one, turn: one.turn + 1 });
      // What another window wrote since is compared again as an answer of this form.
      if (!answer.ok && answer.status !== 409) {
        this.handle(answer, {});
        break;
      }
      one.isSent = true;
      const isNew = answer.facts.version > this.version;
      this.accept(answer.facts, answer.ok ? one.answers : {});
      if (answer.ok && isNew) this.show("restored");
      else if (answer.ok) continue;
      else this.holdConflicts(answer.facts, one.answers);
    }
    this.inFlight = false;
    this.earlier = this.earlier.filter((one) => !one.isSent);
    this.keep();
    if (this.earlier.length) return this.later();
    this.failures = 0;
    this.hide("offline", "signed-out");
    this.soon(0);
  }

  // Sending

  async post(answers, { window: sender, turn, version }, keepalive = false) {
    const body = new URLSearchParams({ window: sender, turn, version, form_id: this.formId });
    body.set("csrfmiddlewaretoken", this.form.elements.csrfmiddlewaretoken.value);
    if (this.form.elements.agency) body.set("agency", this.form.elements.agency.value);
    for (const [name, text] of Object.entries(answers)) {
      if (this.form.elements[`${name}-asked`]) {
        body.set(`${name}-asked`, "1");
        for (const value of JSON.parse(text || "[]")) body.append(name, value);
      } else body.set(name, text);
    }
    const options = { method: "POST", body, redirect: "manual", headers: { Accept: "application/json" }, signal: AbortSignal.timeout(PATIENCE) };
    try {
      const response = await fetch(this.form.dataset.save, { ...options, keepalive: keepalive && String(body).length < 60000 });
      const isJson = (response.headers.get("Content-Type") || "").startsWith("application/json");
      const facts = isJson ? await response.json() : {};
      const isSignedOut = response.type === "opaqueredirect" || [401, 403].includes(response.status);
      return { ok: response.ok && isJson, status: isSignedOut ? 401 : response.status, facts };
    } catch {
      return { ok: false, status: 0, facts: {} };
    }
  }

  async send(isHidden = false) {
    clearTimeout(this.timer);
    if (this.inFlight && !isHidden) return;
    if (this.earlier.length) return this.sendEarlier();
    const answers = this.toSend();
    if (!Object.keys(answers).length) return;
    this.inFlight = true;
    this.turn += 1;
    this.keep();
    this.say("saving");
    const answer = await this.post(answers, this, isHidden);
    this.inFlight = false;
    this.handle(answer, answers);
    this.keep();
  }

  handle({ ok, status, facts }, answers) {
    if (ok) this.saved(facts, answers);
    else if (status === 409) this.holdConflicts(facts, answers);
    else if (status === 422 && facts.names) this.tooLong(facts, answers);
    else if (status === 401) this.failed("signed-out");
    else if ([400, 404, 410, 413].includes(status)) this.refused(facts, answers);
    else this.failed("offline");
  }

  saved(facts, answers) {
    this.accept(facts, answers);
    this.failures = 0;
    this.hide("offline", "signed-out");
    if (!Object.keys(this.blocked).length) this.hide("refused", "conflict");
    if (Object.keys(this.toSend()).length) return this.soon();
    this.say("saved", facts.saved_at);
  }

  accept(facts, answers) {
    this.version = Math.max(this.version, facts.version || 0);
    for (const [name, text] of Object.entries(answers)) {
      if (name in this.known) this.known[name] = text;
      delete this.blocked[name];
    }
    if (facts.draft && !this.form.dataset.draft) this.begun(facts);
    if (facts.progress) {
      document.getElementById("voortgang").textContent = facts.progress;
      document.querySelector(".kb-progress").value = facts.done;
    }
  }

  // The first save made the draft: from now on this page is its page.
  begun(facts) {
    sessionStorage.removeItem(this.key);
    this.form.dataset.draft = facts.draft;
    this.form.dataset.save = facts.save_url;
    this.form.action = facts.url;
    if (this.form.elements.agency) this.form.elements.agency.disabled = true;
    history.replaceState(null, "", facts.url);
  }

  failed(why) {
    this.failures += 1;
    this.say(why === "signed-out" ? "signedOut" : "offline");
    this.hide("offline", "signed-out");
    this.show(why);
    this.later();
  }

  refused(facts, answers) {
    Object.assign(this.blocked, answers);
    this.notice("refused").querySelector("[data-sentence]").textContent = facts.sentence || "";
    this.say("refused");
    this.show("refused");
    if (Object.keys(this.toSend()).length) this.soon();
  }

  tooLong(facts, answers) {
    const isLong = ([name]) => facts.names.includes(name);
    this.accept(facts, Object.fromEntries(Object.entries(answers).filter((pair) => !isLong(pair))));
    this.refused(facts, Object.fromEntries(Object.entries(answers).filter(isLong)));
  }

  holdConflicts(facts, answers) {
    this.version = Math.max(this.version, facts.version || 0);
    const place = this.notice("conflict").querySelector("[data-conflicts]");
    place.replaceChildren();
    for (const { name, label, theirs } of facts.conflicts || []) {
      this.blocked[name] = answers[name];
      if (name in this.known) this.known[name] = null;
      place.append(this.twoTexts(name, label, theirs, answers[name]));
    }
    this.show("conflict");
    if (Object.keys(this.toSend()).length) this.soon();
  }

  twoTexts(name, label, theirs, yours) {
    const section = document.getElementById("twee-teksten").content.cloneNode(true).firstElementChild;
    section.querySelector("[data-label]").textContent = label;
    section.querySelector("[data-theirs]").value = theirs;
    section.querySelector("[data-keep]").addEventListener("click", () => {
      if (!this.form.elements[name]) this.earlier.push({ window: this.window, turn: this.turn, version: this.version, answers: { [name]: yours } });
      this.decided(section, name);
    });
    section.querySelector("[data-take]").addEventListener("click", () => {
      this.write(name, Array.isArray(theirs) ? JSON.stringify(theirs) : theirs);
      if (name in this.known) this.known[name] = this.valueOf(name);
      this.decided(section, name);
    });
    return section;
  }

  decided(section, name) {
    delete this.blocked[name];
    const place = section.parentElement;
    section.remove();
    if (!place.children.length) this.hide("conflict");
    this.keep();
    this.send();
  }

  soon(pause = this.pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), pause);
  }

  later() {
    this.soon(Math.min(this.pause * 2 ** Math.min(this.failures, 10), this.longest));
  }

  // What the writer is told

  notice(name) {
    return document.querySelector(`[data-when="${name}"]`);
  }

  show(name) {
    this.notice(name).hidden = false;
  }

  hide(...names) {
    for (const name of names) this.notice(name).hidden = true;
  }

  say(name, at = "") {
    this.status.textContent = this.status.dataset[name].replace("%s", at);
  }

  listen() {
    const typed = () => {
      if (this.leftWith.length && Date.now() - this.leftAt > PATIENCE) this.leftWith = []; // one stayed after all
      this.keep();
      if (!this.inFlight) this.failures ? this.later() : this.soon();
      else clearTimeout(this.timer);
    };
    this.form.addEventListener("input", typed);
    this.form.addEventListener("change", typed);
    this.form.addEventListener("focusout", () => this.failures || this.send());
    addEventListener("online", () => this.send());
    document.addEventListener("visibilitychange", () => document.hidden && this.send(true));
    this.form.addEventListener("submit", () => {
      this.isLeaving = true;
      this.form.elements.version.value = this.version;
      this.form.elements.window.value = this.window;
      this.form.elements.turn.value = this.turn += 1;
      this.keep();
    });
    document.querySelector("[data-sign-in]").addEventListener("click", (event) => {
      this.isLeaving = true;
      this.keep();
      event.currentTarget.href = `${event.currentTarget.dataset.login}?next=${encodeURIComponent(location.pathname)}`;
    });
    addEventListener("beforeunload", (event) => {
      this.leftWith = Object.keys(this.changed());
      this.leftAt = Date.now();
      if (!this.isLeaving && this.leftWith.length) event.preventDefault();
    });
    // A page from the browser's memory knows an old version.
    addEventListener("pageshow", (event) => event.persisted && location.reload());
  }
}

for (const form of document.querySelectorAll("form[data-capture]")) {
  form.capture = new Capture(form);
}
document.querySelector(".kb-error-summary")?.focus();
