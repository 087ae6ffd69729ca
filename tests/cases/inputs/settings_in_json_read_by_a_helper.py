# scope: queries
import json

from shop.models import Product


def chosen():
    return json.loads('{"names": ["a", "b"], "limit": 3}')


def run():
    limit = chosen()["limit"]
    return [product.name for product in Product.objects.all()[:limit]]
