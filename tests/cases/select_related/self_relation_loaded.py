# scope: relations in one function
from shop.models import Employee


def run():
    for employee in Employee.objects.select_related("manager"):
        print(employee.name, employee.manager)
