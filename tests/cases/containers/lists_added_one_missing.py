# scope: relations in one function
from shop.models import Order


def run():
    cheap = list(Order.objects.filter(total__lt=10).select_related("customer"))
    dear = list(Order.objects.filter(total__gte=10))
    return [order.customer.name for order in cheap + dear]
