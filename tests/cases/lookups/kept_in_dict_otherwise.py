# scope: queries
from shop.models import Region


def run():
    known = {}
    for region in Region.objects.exclude(parent=None):
        if region.parent_id in known:
            parent = known[region.parent_id]
        else:
            parent = Region.objects.get(pk=region.parent_id)
            known[region.parent_id] = parent
        print(region.name, parent.name)
