"""What every feature stands on, frozen once it has been opened."""

from dataclasses import dataclass, field

from bot.community.content import Community
from bot.community.places import Places
from bot.delivery.addresses import AddressBook
from bot.delivery.kinds import Kinds
from bot.delivery.outbox import Outbox
from bot.delivery.readers import ReaderDirectory
from bot.i18n.translator import Translator
from bot.kernel.clock import Clock
from bot.scheduling.scheduler import Scheduler
from bot.settings import Settings
from bot.storage.database import Database
from bot.supervision import Supervisor
from bot.watch.meters import Meters


@dataclass(frozen=True)
class Platform:
    """The open platform; only a feature's ``setup`` and the edge to Discord read it."""

    clock: Clock
    settings: Settings
    community: Community
    database: Database
    outbox: Outbox
    kinds: Kinds
    readers: ReaderDirectory
    scheduler: Scheduler
    supervisor: Supervisor
    translator: Translator
    places: Places
    meters: Meters = field(default_factory=Meters)
    addresses: AddressBook = field(default_factory=AddressBook)
