from ..serializers import OrderSerializer  # ARC122 services reach up into serializers


def export_order(*, order):
    return OrderSerializer(order).data
