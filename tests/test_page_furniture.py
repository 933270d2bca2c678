"""A class that names what a post is about is no furniture of the site, and a box with much of the minutes is read."""

from __future__ import annotations

import pytest

from minutes_cli.readers.html import extract

LONG = "<p>The Committee looked at the report of the engineer on the bridge and the lane.</p>" * 9
ITEM = "<h2>2. BRIDGE</h2><p>RESOLVED: That the Clerk write to the owner.</p>"


@pytest.mark.parametrize(
    "kinds",
    [
        "post tag-shared-services", "post-12 post category-social-care", "social-care", "public-feedback",
        "tag-cookie-factory", "type-feedback", "shared-services", "tag-social",
    ],
)  # fmt: skip
def test_a_class_that_names_the_matter_is_no_furniture(kinds: str) -> None:
    page = f"<h1>MILL COMMITTEE</h1>{LONG}<div class='{kinds}'>{ITEM}</div>"
    assert "RESOLVED: That the Clerk write" in extract(page.encode()).text


@pytest.mark.parametrize(
    "kinds",
    [
        "social-links", "share", "post-share-buttons", "cookie-banner", "c-cookie-notice", "wp-block-social-links",
        "page__feedback", "site-header", "breadcrumb", "block-breadcrumbs", "skip-link", "sr-only", "pagination",
    ],
)  # fmt: skip
def test_a_class_of_the_site_s_own_is_furniture(kinds: str) -> None:
    page = f"<h1>MILL COMMITTEE</h1>{LONG}<div class='{kinds}'>Follow the mill</div>{ITEM}"
    assert "Follow the mill" not in extract(page.encode()).text


@pytest.mark.parametrize("how", ["role=alert", "role=banner", "role=dialog", "class=share", "class=print-only"])
def test_a_box_with_much_of_the_page_is_read(how: str) -> None:
    page = f"<h1>MILL COMMITTEE</h1>{ITEM}<div {how}>{ITEM.replace('write', 'sing')}</div>"
    assert "RESOLVED: That the Clerk sing" in extract(page.encode()).text
