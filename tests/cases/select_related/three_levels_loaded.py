# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.select_related("coupon__campaign__owner"):
        if order.coupon:
            print(order.coupon.campaign.name, order.coupon.campaign.owner.name)
