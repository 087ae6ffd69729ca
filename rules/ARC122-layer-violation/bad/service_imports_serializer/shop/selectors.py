from .models import Order
from .services import export_order  # ARC122 selectors reach up into services (shop.services.orders.export_order)


def exported_orders():
    return [export_order(order=order) for order in Order.objects.all()]
