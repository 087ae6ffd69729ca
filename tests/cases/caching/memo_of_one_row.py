# scope: relations across functions
from shop.models import Customer


class Report:
    def customer(self):
        if (customer := getattr(self, "_customer", None)) is not None:
            return customer
        self._customer = customer = Customer.objects.earliest("pk")
        return customer

    def lines(self):
        return [
            order.coupon and order.coupon.code
            for order in self.customer().orders.filter(total__gte=0)
        ]


def run():
    return Report().lines()
