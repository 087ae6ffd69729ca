# scope: relations across functions
from shop.models import Employee


def above(self):
    return self.region.name


def nobody(self):
    return "nobody"


Employee.add_to_class("above", above)
Employee.add_to_class("above", nobody)


def run():
    for employee in Employee.objects.order_by("pk"):
        print(employee.above())
