from .models import Order


def order_by_number(*, number):
    return Order.objects.get(number=number)
