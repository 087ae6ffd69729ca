# scope: relations in one function
from shop.models import Employee


def run():
    for employee in Employee.objects.prefetch_related("created_orders"):
        print(employee.name, [order.number for order in employee.created_orders.all()])
