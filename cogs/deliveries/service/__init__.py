"""What staff do at the desk, and the daily look at what stands in the way."""

from cogs.deliveries.service.desk import DeskService
from cogs.deliveries.service.publishing import Publications
from cogs.deliveries.service.watch import BROKEN, Eyes, Looked, Watch

__all__ = ["BROKEN", "DeskService", "Eyes", "Looked", "Publications", "Watch"]
