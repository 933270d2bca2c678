"""The pages that are handed on, in a browser: filters, links, address, network, console, axe-core, keyboard, print."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from browser import CHROMIUM, MISSING, PAGES, opened, papers, serious
from minutes_cli.cli import app

if MISSING:
    pytest.skip(MISSING, allow_module_level=True)

FIXTURES = Path(__file__).parent.parent / "fixtures"
SCHEMES = ("light", "dark")
WIDTHS = (1280, 390)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - it may not be there

    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The address of each page."""
    folder = tmp_path_factory.mktemp("pages")
    for name, text in papers():
        (folder / name).write_text(text, encoding="utf-8")
    run("ingest", str(folder), db=folder)
    run("ingest", str(folder / "eels.txt"), "--url", "https://council.example/eels.pdf", db=folder)
    run("ingest", str(FIXTURES / "converted-agenda-pack.txt"), db=folder)
    run("close", "1 (2)(b) of 2020-09-08", "--because", "the letter went out", "--by", "Clerk", db=folder)
    addresses = {}
    for name, words in PAGES.items():
        out = folder / f"{name.replace(' ', '-')}.html"
        run(*(word.format(out=out, folder=folder, fixtures=FIXTURES) for word in words), db=folder)
        addresses[name] = out.as_uri()
    return addresses


def run(*words: str, db: Path) -> None:
    done = CliRunner().invoke(app, [*words, "--db", str(db / "m.db")])
    assert done.exit_code == 0, done.output


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_the_network_for_nothing_and_has_no_error(browser: Any, made: dict[str, str], name: str) -> None:
    with opened(browser, made[name], offline=True) as watched:
        watched.page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        watched.page.evaluate("scrollTo(0, document.body.scrollHeight)")
        watched.page.wait_for_timeout(100)
        assert (watched.asked, watched.said) == ([], [])


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_serious(browser: Any, made: dict[str, str], name: str, scheme: str, width: int) -> None:
    view = {"width": width, "height": 900}
    with opened(browser, made[name], color_scheme=scheme, viewport=view, bypass_csp=True) as watched:
        watched.page.evaluate("document.querySelectorAll('details').forEach((one, n) => { one.open = n < 30; })")
        assert serious(watched.page) == []


@pytest.mark.parametrize("width", [*WIDTHS, 320])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_runs_over_the_edge(browser: Any, made: dict[str, str], name: str, width: int) -> None:
    with opened(browser, made[name], viewport={"width": width, "height": 900}) as watched:
        assert watched.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", PAGES)
def test_a_page_can_be_read_without_a_script(browser: Any, made: dict[str, str], name: str) -> None:
    with opened(browser, made[name]) as with_script, opened(browser, made[name], java_script_enabled=False) as without:
        idle = without.page.locator("button:visible, select:visible, input:not([type=checkbox]):visible")
        assert idle.count() == 0  # a box can be ticked for the style alone
        with_script.page.evaluate("document.querySelectorAll('form').forEach((one) => one.remove())")
        words = [" ".join(one.page.locator("main").inner_text().split()) for one in (with_script, without)]
        for part in without.page.locator("main td, main h2, main h3").all_inner_texts()[:200]:
            assert " ".join(part.split()) in words[1]
        assert len(words[1]) > 0.8 * len(words[0])
        folded = without.page.locator("details:visible").first
        if folded.count():
            before = folded.get_attribute("open")
            folded.locator("summary").first.click()
            assert folded.get_attribute("open") != before


def test_the_checks_see_what_they_look_for(browser: Any, tmp_path: Path) -> None:
    (tmp_path / "poor.html").write_text(POOR, encoding="utf-8")
    with opened(browser, (tmp_path / "poor.html").as_uri(), offline=True) as watched:
        watched.page.wait_for_timeout(100)
        assert watched.asked == ["http://evil.example/x.png"]
        assert any("oh dear" in one for one in watched.said)
        assert {one.partition(":")[0] for one in serious(watched.page)} >= {
            "image-alt",
            "color-contrast",
            "html-has-lang",
        }


POOR = """<!doctype html><title>Poor</title><p style="color:#ccc;background:#fff">pale<img src="http://evil.example/x.png">
<script>throw new Error("oh dear")</script>"""


@pytest.mark.parametrize("name", PAGES)
def test_every_link_leads_to_a_place_in_the_page_or_on_the_web(browser: Any, made: dict[str, str], name: str) -> None:
    with opened(browser, made[name]) as watched:
        dead = watched.page.evaluate(
            "[...document.querySelectorAll('a[href]')].map((one) => one.getAttribute('href'))"
            ".filter((to) => !/^https?:/.test(to) && !document.getElementById(to.slice(1)))"
        )
        assert dead == []


# What follows is of the log alone.


def shown(page: Any, part: str = "action") -> list[str]:
    rows = page.locator(f"[data-part={part}] > [data-body]:not([hidden])")
    ids: list[str] = rows.evaluate_all("all => all.map((one) => one.id)")
    return ids


def settled(page: Any) -> None:
    """After the filters have been heeded, however busy the machine is: what waits before this is done before it."""
    page.evaluate("new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done)), 100))")


@pytest.fixture
def log(browser: Any, made: dict[str, str]) -> Iterator[Any]:
    with opened(browser, made["log"]) as watched:
        yield watched.page
        assert watched.said == []


@pytest.mark.parametrize(
    ("field", "value", "fits"),
    [
        ("state", "overdue", "one.querySelector('.state').textContent === 'overdue'"),
        ("state", "open", "['open', 'overdue'].includes(one.querySelector('.state').textContent)"),
        ("state", "reported", "one.querySelector('.state').textContent === 'reported'"),
        ("body", "Eel Fishery Board", "one.textContent.includes('Eel Fishery Board')"),
        ("owner", "head of moor", "one.children[1].textContent.includes('Head of Moorings')"),
        ("words", "lantern WEIR", "/lantern/i.test(one.textContent) && /weir/i.test(one.textContent)"),
        ("words", "cafe", "/café/i.test(one.textContent)"),
    ],
)
def test_a_filter_leaves_what_fits_and_only_that(log: Any, field: str, value: str, fits: str) -> None:
    every = shown(log)
    expected = log.evaluate(
        f"[...document.querySelectorAll('[data-part=action] > tr')].filter((one) => {fits}).map((one) => one.id)"
    )
    control = log.locator(f"[name={field}]")
    control.select_option(value) if field in {"state", "body"} else control.fill(value)
    settled(log)
    assert shown(log) == expected
    assert 0 < len(expected) < len(every)
    assert f"{len(expected)} of {len(every)} actions" in log.inner_text("#shown")


def test_the_address_keeps_the_filters(log: Any, browser: Any) -> None:
    log.locator("[name=state]").select_option("open")
    log.locator("[name=owner]").fill("head")
    log.locator("[name=words]").fill("quay & lock")
    log.locator("[name=words]").fill("report")
    settled(log)
    left = shown(log), shown(log, "thread"), shown(log, "motion")
    assert "#?" in log.url
    with opened(browser, log.url) as again:
        assert (shown(again.page), shown(again.page, "thread"), shown(again.page, "motion")) == left
        assert again.page.input_value("[name=owner]") == "head"
        again.page.evaluate("location.hash = '#?state=reported'")
        settled(again.page)
        assert again.page.input_value("[name=owner]") == ""
        again.page.go_back()
        settled(again.page)
        assert shown(again.page) == left[0]
        again.page.locator("button[type=reset]").click()
        settled(again.page)
        assert len(shown(again.page)) > len(left[0])
        assert "#" not in again.page.url


def test_an_address_that_makes_no_sense_shows_everything(log: Any, browser: Any) -> None:
    with opened(browser, log.url + "#?state=lost&colour=red&body=%22%3E%3Cscript%3E") as watched:
        assert shown(watched.page) == shown(log)
        assert watched.page.input_value("[name=state]") == ""
        assert (watched.said, watched.asked) == ([], [])


def test_where_nothing_fits_that_is_said(log: Any) -> None:
    log.locator("[name=words]").fill("no paper has these words")
    settled(log)
    assert shown(log) == []
    assert "No action fits the filters." in log.inner_text("main")


def test_a_link_to_an_action_shows_it_whatever_is_filtered(log: Any, browser: Any) -> None:
    target = shown(log)[-1]
    log.locator("[name=words]").fill("no paper has these words")
    settled(log)
    log.evaluate("(to) => { location.hash = to; }", f"#{target}")
    settled(log)
    assert log.locator(f"#{target}").is_visible()
    assert log.locator(f"#{target} details").get_attribute("open") is not None
    with opened(browser, log.url) as again:
        assert again.page.locator(f"#{target}").is_visible()
        assert again.page.evaluate(
            "(id) => document.getElementById(id).getBoundingClientRect().top < innerHeight", target
        )


def test_an_action_and_its_thread_lead_to_one_another(log: Any) -> None:
    row = log.locator("[data-part=action] > tr", has=log.locator("a[href^='#t-']")).first
    row.locator("summary").click()
    row.locator("a[href^='#t-']").first.click()
    settled(log)
    thread = log.locator(log.evaluate("location.hash"))
    assert thread.locator("details").get_attribute("open") is not None
    thread.locator(f"a[href='#{row.get_attribute('id')}']").click()
    settled(log)
    assert log.evaluate("location.hash") == f"#{row.get_attribute('id')}"


def test_the_keyboard_reaches_everything_and_what_has_it_is_seen(log: Any) -> None:
    reached = []
    for _ in range(16):
        log.keyboard.press("Tab")
        what, outlined = log.evaluate(
            "[document.activeElement.name || document.activeElement.textContent.trim(),"
            " getComputedStyle(document.activeElement).outlineStyle]"
        )
        assert outlined != "none", what
        reached.append(what)
    assert reached[0] == "To the actions"
    assert [name for name in reached if name in {"state", "body", "owner", "words", "Show all"}] == [
        *("state", "body", "owner", "words", "Show all"),
    ]
    log.locator("[name=state]").focus()
    log.keyboard.type("rep")
    settled(log)
    assert log.input_value("[name=state]") == "reported"
    assert "state=reported" in log.url
    row = log.locator("[data-part=action] > tr:visible").first
    row.locator("summary").focus()
    log.keyboard.press("Enter")
    assert row.locator("details").get_attribute("open") is not None


def test_what_is_focused_is_not_below_the_filters(log: Any) -> None:
    log.locator("[data-part=action] > tr").nth(20).locator("summary").focus()
    for _ in range(6):
        log.keyboard.press("Shift+Tab")
        covered = log.evaluate(
            "(() => { const at = document.activeElement.getBoundingClientRect();"
            " const top = document.elementFromPoint(at.left + 2, at.top + at.height / 2);"
            " return Boolean(top && top.closest('form') && !document.activeElement.closest('form')); })()"
        )
        assert not covered


def decided(page: Any) -> list[str]:
    rows = page.locator("[data-part=decision] li:not([hidden])")
    ids: list[str] = rows.evaluate_all("all => all.map((one) => one.id)")
    return ids


def test_decisions_are_filtered_and_kept_in_the_address(log: Any, browser: Any) -> None:
    every = decided(log)
    assert len(every) > 40
    assert log.locator(".sitting[open]").count() == 0
    log.locator("[name=body]").select_option("Eel Fishery Board")
    log.locator("[name=words]").fill("cafe")
    settled(log)
    left = decided(log)
    assert 0 < len(left) < len(every)
    assert f"{len(left)} of {len(every)} decisions" in log.inner_text("#shown")
    assert all("caf\u00e9" in log.locator(f"#{one}").text_content().lower() for one in left)
    assert all(log.locator(f"#{one}").is_visible() for one in left)
    assert "3 of 4 decisions" in " ".join(log.locator(".sitting:visible summary").all_inner_texts())
    with opened(browser, log.url) as again:
        assert decided(again.page) == left
        again.page.locator("button[type=reset]").click()
        settled(again.page)
        assert decided(again.page) == every
        assert again.page.locator(".sitting[open]").count() == 0


@pytest.mark.parametrize("script", [True, False])
def test_a_link_to_a_decision_shows_it(browser: Any, made: dict[str, str], *, script: bool) -> None:
    target = "d-eel-fishery-board-2020-09-08-1-2-b"
    with opened(browser, f"{made['log']}#{target}", java_script_enabled=script) as watched:
        watched.page.wait_for_timeout(100)
        assert watched.page.locator(f"#{target}").is_visible()
        assert watched.page.locator(f"#{target}").bounding_box()["y"] < 900
        if script:
            watched.page.locator("[name=words]").fill("no paper has these words")
            settled(watched.page)
            assert "No decision fits the filters." in watched.page.inner_text("main")
            watched.page.evaluate("(to) => { location.hash = to; }", f"#{target[:-2]}")
            settled(watched.page)
            assert watched.page.locator(f"#{target[:-2]}-a").is_visible()


@pytest.mark.parametrize("width", WIDTHS)
def test_whoever_hears_the_page_hears_a_table(browser: Any, made: dict[str, str], width: int) -> None:
    with opened(browser, made["log"], viewport={"width": width, "height": 900}) as watched:
        session = watched.page.context.new_cdp_session(watched.page)
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    heard = Counter(node["role"]["value"] for node in nodes if not node["ignored"])
    assert heard["table"] >= 2
    assert heard["row"] > 90
    assert heard["cell"] >= 5 * 2  # of what is not on the screen Chromium makes the cells when they are asked for
    assert heard["columnheader"] >= 10


@pytest.mark.parametrize("scheme", SCHEMES)
def test_on_paper_the_passages_are_there_and_the_filters_are_not(
    browser: Any, made: dict[str, str], scheme: str, tmp_path: Path
) -> None:
    import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415

    with opened(browser, f"{made['log']}#?words=lantern", color_scheme=scheme) as watched:
        left = len(shown(watched.page))
        watched.page.emulate_media(media="print", color_scheme=scheme)
        assert not watched.page.locator("form").is_visible()
        ink = watched.page.evaluate("getComputedStyle(document.body).color")
        assert ink == "rgb(27, 27, 27)"
        told = watched.page.pdf(format="A4")
    words = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(told))
    words = " ".join(words.split())
    assert words.count("be requested to submit") >= left > 3
    assert "Show all" not in words
    assert "Where it comes from" not in words


BARE = '<!doctype html><meta charset="utf-8"><title>Bare</title><table>{}</table>'


def test_five_thousand_actions_cost_no_more_than_a_bare_table_of_them(
    browser: Any, made: dict[str, str], tmp_path: Path
) -> None:
    """The work of the main thread, counted by the browser, against that of the same words without style or script."""
    told = Path(made["log"].removeprefix("file://")).read_text("utf-8")
    rows = re.findall(r'<tr id="[^"]*" data-state.*?</tr>\n', told, re.DOTALL)
    head, tail = told[: told.index(rows[0])], told[told.index(rows[-1]) + len(rows[-1]) :]
    many = [row.replace('id="', f'id="n{n}-', 1) for n in range(-(-5000 // len(rows))) for row in rows][:5000]
    bare = [re.sub(r"<(?!/?t[dr]\b)[^>]*>|(?<=<t[dr])[^>]*", "", row) for row in many]
    for name, text in (("ours", head + "".join(many) + tail), ("bare", BARE.format("".join(bare)))):
        (tmp_path / f"{name}.html").write_text(text, encoding="utf-8")
    ours, plain = (min(work(browser, tmp_path / f"{name}.html") for _ in range(2)) for name in ("ours", "bare"))
    assert ours < 1.5 * plain  # 0.6 when it was written


def work(browser: Any, path: Path) -> float:
    """Seconds of the main thread until a page stands and its script has run."""
    with opened(browser, "about:blank") as watched:
        session = watched.page.context.new_cdp_session(watched.page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        watched.page.goto(path.as_uri())
        watched.page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
        told = session.send("Performance.getMetrics")["metrics"]
        return float(next(one["value"] for one in told if one["name"] == "TaskDuration"))
