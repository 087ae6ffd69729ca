# scope: relations in one function
from shop.models import Region


def run():
    region = Region.objects.get(name="Region 1")
    while region.parent:
        region = region.parent
    return region.name
