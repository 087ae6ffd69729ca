# scope: relations across functions
import logging
from shop.models import Order

logger = logging.getLogger(__name__)


def tell(order, error):
    logger.error("order of %s: %s", order.customer.name, error)


def ship(order):
    if order.total < 0:
        raise ValueError("negative")


def run():
    for order in Order.objects.all():
        try:
            ship(order)
        except ValueError as error:
            tell(order, error)
