"""What people write is shown as Discord shows it, and never becomes part of the page."""

import mimetypes
from pathlib import Path
from typing import cast

import pytest
from playwright.async_api import Page, Route

pytestmark = pytest.mark.browser

PAGE = Path(__file__).parents[2] / "bot" / "practice" / "page"
HOME = "http://practice.test/"
DRAW = """async ([text, locale]) => {
  const { markdown } = await import("/page/markdown.js");
  const box = document.createElement("div");
  box.append(...markdown(text, {
    zone: "Europe/Lisbon", locale, now: () => Date.UTC(2023, 2, 1, 8),
    memberName: (id) => ({ 42: "Practitioner, Porto" })[id], roleName: (id) => ({ 7: "Secretariat" })[id],
    channel: (id) => (id === "5" ? { id, name: "events" } : undefined), open: () => {}, address: (channel) => `#porto/${channel.id}`,
    command: (path) => ({ "me timezone": { path, shown: "moi fuseau", description: "Choisir" } })[path],
    compose: (command) => { window.composed = command.path; },
  }));
  window.drawn = box;
  return box.innerHTML;
}"""
MENTION = '<span class="mention">{}</span>'
LINK = '<a href="{0}" target="_blank" rel="noopener noreferrer">{1}</a>'

LINES = [
    ("**bold** and *italic*", "<strong>bold</strong> and <em>italic</em>"),
    ("***both***", "<strong><em>both</em></strong>"),
    ("__under__ ~~gone~~", "<u>under</u> <s>gone</s>"),
    ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
    (r"\*kept\*", "*kept*"),
    ("`a **b**`", "<code>a **b**</code>"),
    (
        "<@42> <@&7> <@1>",
        " ".join(
            MENTION.format(name) for name in ("@Practitioner, Porto", "@Secretariat", "@unknown-member")
        ),
    ),
    ("<#5>", '<a class="mention" href="#porto/5">#events</a>'),
    ("<#6>", MENTION.format("#no-access")),
    ("</event register:12>", MENTION.format("/event register")),
    (
        "</me timezone:12>",
        '<button type="button" class="mention" title="Choisir">/moi fuseau</button>',
    ),
    ("[text](https://a.example/x)", LINK.format("https://a.example/x", "text")),
    (
        "see https://a.example/b_c_d.",
        "see " + LINK.format("https://a.example/b_c_d", "https://a.example/b_c_d") + ".",
    ),
    ("<https://a.example>", LINK.format("https://a.example", "https://a.example")),
    ("[no](javascript:alert(1))", "[no](javascript:alert(1))"),
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ('<img src=x onerror="alert(1)">', '&lt;img src=x onerror="alert(1)"&gt;'),
    ("a & b < c", "a &amp; b &lt; c"),
]

BLOCKS = [
    (
        "# One\n## Two",
        '<p class="heading-1" role="heading" aria-level="3">One</p><p class="heading-2" role="heading" aria-level="4">Two</p>',
    ),
    ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
    ("3. c\n4. d", '<ol start="3"><li>c</li><li>d</li></ol>'),
    ("> a\n> b", '<blockquote><div class="lines">a\nb</div></blockquote>'),
    ("-# small", '<p class="small">small</p>'),
    ("```py\nx **y**\n```", '<pre tabindex="0"><code>x **y**</code></pre>'),
]

# 30 March 2023, 09:30 in Brussels, seen from Lisbon.
MOMENTS = [
    ("<t:1680161400:F>", "en-GB", "Thursday, 30 March 2023 at 08:30"),
    ("<t:1680161400:F>", "fr", "jeudi 30 mars 2023 à 08:30"),
    ("<t:1680161400:t>", "en-US", "08:30"),
    ("<t:1680161400>", "en-GB", "30 March 2023 at 08:30"),
    ("<t:1680161400:R>", "en-GB", "in 29 days"),
    ("<t:1680161400:R>", "fr", "dans 29 jours"),
]


async def serve(route: Route) -> None:
    name = route.request.url.removeprefix(HOME).removeprefix("page/")
    if not name:
        await route.fulfill(
            body="<!doctype html><title>empty</title><link rel=icon href='data:,'>", content_type="text/html"
        )
        return
    await route.fulfill(path=PAGE / name, content_type=mimetypes.guess_type(name)[0])


async def drawn(page: Page, text: str, locale: str = "en-GB") -> str:
    await page.route(f"{HOME}**", serve)
    await page.goto(HOME)
    return cast("str", await page.evaluate(DRAW, [text, locale]))


@pytest.mark.asyncio(loop_scope="module")
async def test_each_line_becomes_what_discord_makes_of_it(page: Page) -> None:
    for text, expected in LINES:
        assert await drawn(page, text) == f'<div class="lines">{expected}</div>', text


@pytest.mark.asyncio(loop_scope="module")
async def test_each_block_becomes_what_discord_makes_of_it(page: Page) -> None:
    for text, expected in BLOCKS:
        assert await drawn(page, text) == expected, text


@pytest.mark.asyncio(loop_scope="module")
async def test_a_moment_is_told_in_the_zone_and_language_of_the_member(page: Page) -> None:
    for text, locale, expected in MOMENTS:
        await drawn(page, text, locale)
        time = await page.evaluate_handle("window.drawn.querySelector('time')")
        assert await time.evaluate("(time) => time.textContent") == expected
        assert "(Europe/Lisbon)" in await time.evaluate("(time) => time.title")


@pytest.mark.parametrize("name", sorted(path.name for path in PAGE.glob("*.js")))
def test_no_module_can_put_markup_into_the_page(name: str) -> None:
    source = (PAGE / name).read_text(encoding="utf-8")
    for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"):
        assert way not in source
    assert len(source.splitlines()) <= 400


def test_the_page_loads_nothing_from_elsewhere() -> None:
    source = (PAGE / "index.html").read_text(encoding="utf-8") + (PAGE / "style.css").read_text(
        encoding="utf-8"
    )
    assert "http" not in source
    assert "<style" not in source
    assert "onclick" not in source


@pytest.mark.asyncio(loop_scope="module")
async def test_no_line_begins_with_the_full_stop_after_a_command(page: Page) -> None:
    found = await drawn(page, "Read it with </me timezone:12>. Then go")
    assert '<span class="whole"><button' in found
    assert "</button>.</span> Then go" in found


@pytest.mark.asyncio(loop_scope="module")
async def test_a_link_into_this_server_leads_to_the_channel_here(page: Page) -> None:
    found = await drawn(
        page, "https://discord.com/channels/1/5/99 and [see it](https://discord.com/channels/1/5/99)"
    )
    assert '<a class="mention" href="#porto/5">#events › message</a>' in found
    assert '<a href="#porto/5">see it</a>' in found
    foreign = await drawn(page, "https://discord.com/channels/2/77/99")
    assert 'target="_blank"' in foreign


@pytest.mark.asyncio(loop_scope="module")
async def test_a_command_named_in_a_message_can_be_begun_there(page: Page) -> None:
    await drawn(page, "</me timezone:12>")
    await page.evaluate("window.drawn.querySelector('button').click()")
    assert await page.evaluate("window.composed") == "me timezone"
