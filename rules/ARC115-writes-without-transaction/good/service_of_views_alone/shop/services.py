from .models import Line, Order


def place_order():
    order = Order.objects.create(number="1")
    Line.objects.create(order=order)
    return order
