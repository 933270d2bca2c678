"""How soon the page of a large log can be used.

    python benchmarks/page.py [ACTIONS] [--decided N] [--rounds N]

Publishes the log of an invented database (5,000 actions if nothing else is said, two decisions to each) and opens it
in Chromium, cold each time, until its script has run and the next frame is drawn; then words are typed into the filter.
Prints medians: seconds by the clock, and seconds of the page's main thread, which a busy machine does not lengthen.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from log import build

MINUTES = str(Path(sys.executable).parent / "minutes")
_FRAME = "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"

_WATCH = """void (window.heeded = new Promise((done) => new MutationObserver(
    () => requestAnimationFrame(() => setTimeout(done))
).observe(document.getElementById("shown"), { childList: true })))"""


def once(browser: Any, address: str) -> tuple[float, float, float, float]:
    """Seconds until the page can be used, and until a filter is heeded: by the clock, and of the main thread."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    begun = time.perf_counter()
    page.goto(address)
    page.evaluate(_FRAME)
    usable, work = time.perf_counter() - begun, _work(session)
    page.evaluate(_WATCH)
    begun = time.perf_counter()
    page.fill("[name=words]", "weir 7x")
    page.evaluate("window.heeded")
    filtered, more = time.perf_counter() - begun, _work(session) - work
    context.close()
    return usable, work, filtered, more


def _work(session: Any) -> float:
    told = session.send("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in told if one["name"] == "TaskDuration"))


def main() -> int:
    """Print what was measured."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - of the group `browser`

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("actions", nargs="?", type=int, default=5000)
    parser.add_argument("--decided", type=int, default=2, help="decisions to each action")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        print("there is no Chromium: apt-get install chromium", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as box, sync_playwright() as driver:
        place, out = Path(box) / "log.db", Path(box) / "log.html"
        build(place, given.actions, given.decided)
        subprocess.run([MINUTES, "publish", str(out), "--db", str(place)], check=True, capture_output=True)
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        rounds = [once(browser, out.as_uri()) for _ in range(given.rounds)]
        browser.close()
        usable, work, filtered, more = map(median, zip(*rounds, strict=True))
        print(f"{given.actions} actions, {given.actions * given.decided} decisions, {out.stat().st_size / 1e6:.1f} MB")
        print(f"usable    {usable:.2f} s, of the main thread {work:.2f} s")
        print(f"filtered  {filtered:.2f} s, of the main thread {more:.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
