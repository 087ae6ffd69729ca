from shop.models import Order


class Year:
    def __init__(self, year):
        self.year = year

    @property
    def orders(self):
        return Order.objects.filter(year=self.year)
