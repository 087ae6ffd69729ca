# scope: queries
from shop.models import Region


def run():
    known = {}
    for region in Region.objects.exclude(parent=None):
        if region.parent_id not in known:
            known[region.parent_id] = Region.objects.get(pk=region.parent_id)
        print(region.name, known[region.parent_id].name)
