# scope: relations across functions
from shop.models import Delivery


def run():
    for delivery in Delivery.objects.all():
        delivery.full_clean(exclude=["order"], validate_unique=False, validate_constraints=False)
