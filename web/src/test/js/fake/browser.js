/** The storage of a browser, in memory. */
export class FakeStorage {
  getItem(key) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }

  setItem(key, value) {
    this[key] = String(value);
  }

  removeItem(key) {
    delete this[key];
  }
}

/** A phone's network to a fake court: can be cut, and can lose what is on its way. */
export class FakeNetwork {
  up = true;
  /** Replies that never arrive, while the court has taken the frame. */
  loseReplies = 0;
  sockets = new Set();
  sent = [];

  constructor(court, person) {
    this.court = court;
    this.person = person;
  }

  connect = () => {
    const socket = { close: () => this.#end(socket), send: (text) => this.#send(socket, text) };
    const listener = {
      person: this.person,
      push: (frame) => this.up && socket.onmessage?.({ data: JSON.stringify(frame) }),
    };
    socket.listener = listener;
    queueMicrotask(() => {
      if (!this.up) {
        socket.onclose?.();
        return;
      }
      this.sockets.add(socket);
      this.court.listeners.add(listener);
      socket.onopen?.();
    });
    return socket;
  };

  cut() {
    this.up = false;
    for (const socket of [...this.sockets]) {
      this.#end(socket);
      socket.onclose?.();
    }
  }

  async #send(socket, text) {
    const frame = JSON.parse(text);
    this.sent.push(frame);
    const reply = await this.court.handle(this.person, frame);
    if (!this.up || !this.sockets.has(socket)) return;
    if (['message.post', 'item.answer'].includes(frame.action) && this.loseReplies > 0) {
      this.loseReplies--;
      this.#end(socket);
      socket.onclose?.();
      return;
    }
    socket.onmessage?.({ data: JSON.stringify(reply) });
  }

  #end(socket) {
    this.sockets.delete(socket);
    this.court.listeners.delete(socket.listener);
  }
}
