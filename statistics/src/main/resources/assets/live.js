// Totals as they change: tells that they have, and whether anything would be heard of it.

const MILLISECONDS_TO_TRY_AGAIN = 5_000;
const MILLISECONDS_OF_GOOD_NEWS = 8_000;

// Listens at an address; status says in words how that goes.
export function listen(address, status, changed) {
  let source = null;
  let later = null;

  function say(state) {
    clearTimeout(later);
    status.dataset.state = state;
    status.textContent = status.dataset[state];
  }

  function opened() {
    const wasLost = status.dataset.state === "lost";
    say(wasLost ? "found" : "live");
    if (wasLost) {
      // Nothing is repeated for who comes back.
      changed();
      later = setTimeout(say, MILLISECONDS_OF_GOOD_NEWS, "live");
    }
  }

  function lost() {
    if (status.dataset.state !== "lost") {
      say("lost");
    }
    // A browser comes back by itself when a stream breaks off, but not when it is turned away.
    if (source.readyState === EventSource.CLOSED) {
      later = setTimeout(open, MILLISECONDS_TO_TRY_AGAIN);
    }
  }

  function open() {
    source?.close();
    source = new EventSource(address);
    source.addEventListener("open", opened);
    source.addEventListener("error", lost);
    source.addEventListener("running-total", changed);
  }

  addEventListener("offline", () => {
    source.close();
    say("lost");
  });
  addEventListener("online", open);
  // A page that is kept for going back must not hold a place of somebody else.
  addEventListener("pagehide", () => source.close());
  addEventListener("pageshow", ({ persisted }) => persisted && open());
  open();
}
