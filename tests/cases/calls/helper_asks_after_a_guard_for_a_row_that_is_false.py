# scope: queries
from shop.models import Item, Order


class Parcel(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    def __len__(self):
        return 0


def has_single_items(parcel):
    return parcel and Item.objects.filter(order=parcel, quantity=1).exists()


def run():
    return [parcel for parcel in Parcel.objects.all() if has_single_items(parcel)]
