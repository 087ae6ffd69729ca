# scope: queries
from shop.models import Region


def run():
    known = {}
    for region in Region.objects.exclude(parent=None):
        try:
            parent = known[region.parent_id]
        except KeyError:
            parent = known[region.parent_id] = Region.objects.get(pk=region.parent_id)
        print(region.name, parent.name)
