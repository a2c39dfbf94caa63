"""What members and staff do with resources."""

from cogs.resources.service.deciding import Due, ReviewService
from cogs.resources.service.finding import Found, ResourceService, texts_of
from cogs.resources.service.keeping import ResourceRecords
from cogs.resources.service.morning import today
from cogs.resources.service.shipped import ShippedResources, read_shipped
from cogs.resources.service.weekly import new_resources
from cogs.resources.service.writing import WritingService

__all__ = [
    "Due",
    "Found",
    "ResourceRecords",
    "ResourceService",
    "ReviewService",
    "ShippedResources",
    "WritingService",
    "new_resources",
    "read_shipped",
    "texts_of",
    "today",
]
