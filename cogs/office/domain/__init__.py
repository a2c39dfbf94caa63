"""The rules of the office: which facts of people may be taken along, and in what form. Pure Python."""

from cogs.office.domain.deeds import Act, Deed
from cogs.office.domain.figures import NOT_SAID, Figures, Reach, figures
from cogs.office.domain.participants import (
    AGREED_TO,
    COLUMNS,
    NAME,
    NOTICE_COLUMN,
    Participants,
    agreed,
    participants,
)
from cogs.office.domain.refusals import DownloadExpired, DownloadUnknown, NamesUnknown, NobodyAgreed
from cogs.office.domain.tables import (
    DOWNLOAD_HOLDS,
    Download,
    Format,
    Table,
    is_active,
    neutral,
    require_download,
)

__all__ = [
    "AGREED_TO",
    "COLUMNS",
    "DOWNLOAD_HOLDS",
    "NAME",
    "NOTICE_COLUMN",
    "NOT_SAID",
    "Act",
    "Deed",
    "Download",
    "DownloadExpired",
    "DownloadUnknown",
    "Figures",
    "Format",
    "NamesUnknown",
    "NobodyAgreed",
    "Participants",
    "Reach",
    "Table",
    "agreed",
    "figures",
    "is_active",
    "neutral",
    "participants",
    "require_download",
]
