# scope: relations across functions
import functools

from shop.models import Order


def step(target):
    def decorator(method):
        @functools.wraps(method)
        def wrapper(row):
            setattr(row, "status", target)
            return method(row)

        return wrapper

    return decorator


class SteppedOrder(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    @step("paid")
    def pay(self):
        return self.number

    def described(self):
        if self.status == Order.Status.PAID:
            return self.customer.name
        return self.number


def run():
    out = []
    for order in SteppedOrder.objects.all():
        if order.status != Order.Status.PAID:
            out.append(order.pay())
            out.append(order.described())
    return out
