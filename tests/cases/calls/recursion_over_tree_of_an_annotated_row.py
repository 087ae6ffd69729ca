# scope: relations across functions
from shop.models import Region


def names_below(region: Region) -> list[str]:
    return [region.name, *(name for child in region.children.all() for name in names_below(child))]


def run():
    return names_below(Region.objects.get(parent=None))
