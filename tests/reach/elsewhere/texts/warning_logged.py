import logging

from library.models import Copy

logger = logging.getLogger(__name__)


def check():
    for copy in Copy.objects.all():
        logger.warning("%s is missing", copy)


def run():
    check()
