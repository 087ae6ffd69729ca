# scope: queries
from shop.base import Tracked


def run():
    return {model.__name__: model.objects.count() for model in Tracked.__subclasses__()}
