# scope: relations in one function
from shop.models import Employee


def run():
    employee = Employee.objects.order_by("pk").first()
    for order in employee.created_orders.all():
        print(order.created_by.name, order.customer.name)
