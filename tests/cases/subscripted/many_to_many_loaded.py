# scope: relations in one function
from shop.models import Delivery


def run():
    deliveries = Delivery.objects.prefetch_related("stops")
    return [stop.name for delivery in deliveries for stop in delivery.stops.all()]
