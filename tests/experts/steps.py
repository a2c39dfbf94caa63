"""What walks of experts do again and again."""

from collections.abc import Mapping

from bot.practice.driver import Member
from tests.house import House
from tests.reviewing.steps import message, press, pressable

Form = Mapping[str, str | list[str]]

EVALUATOR: Form = {
    "headline": "Evaluator of regional strategies",
    "offer": "Indicators, surveys among firms, mid-term reviews.",
    "topics": ["monitoring-evaluation"],
    "languages": ["en", "pt"],
    "availability": ["now"],
}


async def publish(h: House, member: Member, form: Form, country: str, wish: str = "yes") -> None:
    """Let a member write a profile, and staff publish it."""
    asked = await member.command("expert profile", channel="general", country=country)
    draft = await member.submit(asked, form)
    await member.click(draft, next(one for one in pressable(draft) if one.endswith(f":{wish}")))
    post = await message(h.secretariat, "staff", str(form["headline"]))
    await press(h.secretariat, post, "experts:publish")
