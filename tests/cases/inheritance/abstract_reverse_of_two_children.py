# scope: relations in one function
from shop.models import Employee


def run():
    for employee in Employee.objects.prefetch_related("created_orders"):
        print(len(employee.created_orders.all()), len(employee.created_products.all()))
