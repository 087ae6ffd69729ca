# scope: relations across functions
from shop.models import Order, Profile


def entries():
    found = [{"row": order} for order in Order.objects.all()]
    found += [{"row": profile} for profile in Profile.objects.select_related("customer")]
    return found


def run():
    return [entry["row"].customer.name for entry in entries() if isinstance(entry["row"], Profile)]
