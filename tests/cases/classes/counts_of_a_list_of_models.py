# scope: queries
from shop.models import Customer, Order

MODELS = [Customer, Order]


def run():
    return [model.objects.count() for model in MODELS]
