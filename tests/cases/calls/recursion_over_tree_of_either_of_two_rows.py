# scope: relations across functions
from shop.models import Customer, Region


def tree(place: Customer | Region) -> list[tuple]:
    if isinstance(place, Customer):
        regions = Region.objects.filter(customers=place)
    else:
        regions = place.children.all()
    return [(region.name, tree(region)) for region in regions]


def run() -> list[tuple]:
    return tree(Region.objects.get(name="Continent"))
